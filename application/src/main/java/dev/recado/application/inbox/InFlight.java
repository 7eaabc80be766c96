package dev.recado.application.inbox;

import dev.recado.application.operations.port.Counters;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds how many events of one connection are being stored at once, so that one tenant's flood
 * does not take the database from the others. Never by network address: all tenants share the
 * gateway's.
 */
public final class InFlight {
  static final int LIMIT = 64;
  private final Map<ConnectionId, Integer> running = new ConcurrentHashMap<>();
  private final Counters counters;

  public InFlight(Counters counters) {
    this.counters = counters;
  }

  /**
   * @throws Unavailable when so many are running already
   */
  void during(ConnectionId connection, Runnable work) {
    int now = running.merge(connection, 1, Integer::sum);
    try {
      if (now > LIMIT) {
        counters.add(Counted.EVENT_DEFERRED);
        throw new Unavailable(
            "too_many_events",
            "Too many events in flight",
            "Send the event again in a moment.",
            Duration.ofSeconds(5));
      }
      work.run();
    } finally {
      running.computeIfPresent(connection, (key, count) -> count == 1 ? null : count - 1);
    }
  }
}
