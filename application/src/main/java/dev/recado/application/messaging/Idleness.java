package dev.recado.application.messaging;

import dev.recado.application.operations.port.Counters;
import dev.recado.domain.pacing.Clearance;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.domain.pacing.WaitReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds out when an idle lane is worth a look again, and counts why each class in it waits. */
final class Idleness {
  /** Whoever ends such a wait wakes the lane; this is for changes made by hand in the database. */
  private static final Duration SAFETY_NET = Duration.ofSeconds(5);

  /** A number may be away for days, and its return wakes the lane. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final Counters counters;
  private final Clearance clearance;
  private final Instant now;
  private Optional<Instant> due = Optional.empty();

  Idleness(Counters counters, Clearance clearance, Instant now) {
    this.counters = counters;
    this.clearance = clearance;
    this.now = now;
  }

  /** Something of this class waits, and would be due then if the class were open. */
  void waits(TrafficClass traffic, Instant ready) {
    Optional<NotYet> held = clearance.held(traffic);
    held.ifPresent(counters::decided);
    Instant at = held.map(this::ends).orElse(ready);
    due = due.filter(earlier -> earlier.isBefore(at)).or(() -> Optional.of(at));
  }

  private Instant ends(NotYet held) {
    Duration net = held.reason() == WaitReason.NOT_CONNECTED ? LOOK_AGAIN : SAFETY_NET;
    return held.until().orElse(now.plus(net));
  }

  Optional<Instant> due() {
    return due;
  }
}
