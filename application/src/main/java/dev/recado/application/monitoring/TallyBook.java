package dev.recado.application.monitoring;

import dev.recado.application.monitoring.port.Tallies;
import dev.recado.application.monitoring.port.Tallies.Counted;
import dev.recado.application.monitoring.port.Tallies.Tally;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts in memory and hands over every few seconds, so that no answer waits for it. A process that
 * is killed takes the counts of these seconds with it.
 */
public final class TallyBook {
  /** Code of the refusal by which adapters say that the database is to blame. */
  private static final String NO_STORE = "store_unavailable";

  private record Key(Instant minute, Counted counted, Optional<TenantId> tenant) {}

  private final Map<Key, Long> counts = new ConcurrentHashMap<>();
  private final Tallies tallies;
  private final InstantSource clock;

  public TallyBook(Tallies tallies, InstantSource clock) {
    this.tallies = tallies;
    this.clock = clock;
  }

  public void count(Counted counted) {
    count(counted, Optional.empty());
  }

  public void count(Counted counted, Optional<TenantId> tenant) {
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    counts.merge(new Key(minute, counted, tenant), 1L, Long::sum);
  }

  /** Counts an answer of the HTTP interface by its status. */
  public void answered(int status, Optional<TenantId> tenant) {
    count(Counted.REQUESTS, tenant);
    if (status >= 500) {
      count(Counted.HTTP_5XX, tenant);
    } else if (status == 401 || status == 403) {
      count(Counted.AUTH_REFUSED, tenant);
    } else if (status == 429) {
      count(Counted.THROTTLED, tenant);
    }
  }

  /** Counts a failure when it is the database that did not serve. */
  public void failed(Throwable failure) {
    if (failure instanceof Unavailable missing && missing.code().equals(NO_STORE)) {
      count(Counted.DATABASE_ERRORS);
    }
  }

  /**
   * Hands over what was counted; when that fails it stays for the next time.
   *
   * @return how many counts were handed over
   */
  public int handOver() {
    List<Tally> taken = taken();
    if (taken.isEmpty()) {
      return 0;
    }
    try {
      tallies.add(taken);
      return taken.size();
    } catch (RuntimeException failure) {
      taken.forEach(
          tally ->
              counts.merge(
                  new Key(tally.minute(), tally.counted(), tally.tenant()),
                  tally.count(),
                  Long::sum));
      throw failure;
    }
  }

  private List<Tally> taken() {
    List<Tally> taken = new ArrayList<>();
    for (Key key : List.copyOf(counts.keySet())) {
      Optional.ofNullable(counts.remove(key))
          .map(count -> new Tally(key.minute(), key.counted(), key.tenant(), count))
          .ifPresent(taken::add);
    }
    return taken;
  }
}
