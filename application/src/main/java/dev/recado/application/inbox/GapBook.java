package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.inbox.port.GapWatches;
import dev.recado.application.inbox.port.GapWatches.DueLook;
import dev.recado.application.inbox.port.GapWatches.Progress;
import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.recovery.LookPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is written down about looks for gaps, each in a transaction between calls of the gateway.
 */
public final class GapBook {
  /** A flag that is switched on again is felt within this time. */
  private static final Duration HELD = Duration.ofSeconds(30);

  /** A look that takes longer is done twice at worst, which changes nothing. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Essentials essentials;
  private final GapWatches watches;
  private final Timeline timeline;
  private final Flags flags;

  public GapBook(Essentials essentials, GapWatches watches, Timeline timeline, Flags flags) {
    this.essentials = essentials;
    this.watches = watches;
    this.timeline = timeline;
    this.flags = flags;
  }

  List<DueLook> claim(int limit) {
    return watches.claim(essentials.now(), LEASE, limit);
  }

  /** Whether looks are switched off; then this one is put off, and what it had to read stays. */
  boolean held(TenantScope scope, ConnectionId connection) {
    Instant now = essentials.now();
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              boolean held = !flags.on(scope, Flag.GAP_HEALING);
              if (held) {
                watches.ended(scope, connection, now.plus(HELD), now);
                essentials.counters().add(Counted.GAP_LOOK_HELD);
              }
              return held;
            });
  }

  /** Inside a transaction. */
  Optional<Watch> find(TenantScope scope, ConnectionId connection) {
    return watches.find(scope, connection);
  }

  /**
   * The watermark moves and the timeline tells what was found, or neither.
   *
   * @param before the watermark as it was
   */
  void advance(
      TenantScope scope, ConnectionId connection, Instant before, Instant readUntil, int found) {
    Instant now = essentials.now();
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              watches.advance(scope, connection, before, new Progress(readUntil, found, now));
              if (found > 0) {
                LifeEvent event = new LifeEvent.MessagesRecovered(found);
                timeline.note(
                    scope, connection, new Timeline.Entry(essentials.ids().next(), now, event));
              }
            });
  }

  void ended(TenantScope scope, ConnectionId connection, boolean finished) {
    Instant now = essentials.now();
    Instant next = finished ? LookPolicy.next(now) : now;
    essentials.transactions().run(scope, () -> watches.ended(scope, connection, next, now));
  }

  void failed(TenantScope scope, ConnectionId connection, String why) {
    Instant now = essentials.now();
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              int before =
                  watches.find(scope, connection).map(watch -> watch.looks().failures()).orElse(0);
              Instant next = LookPolicy.afterFailure(before + 1, now);
              watches.failed(scope, connection, why, next, now);
            });
  }
}
