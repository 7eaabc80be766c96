package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.messaging.port.Usage;
import dev.recado.application.messaging.port.Usage.Counts;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.pacing.LaneFacts;
import dev.recado.domain.pacing.Pacing;
import dev.recado.domain.pacing.SendingWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Puts together what is to be told of a connection's pace. */
public final class PaceReports {
  private static final Duration HOUR = Duration.ofHours(1);

  private final InstantSource clock;
  private final Traffic traffic;
  private final Usage usage;

  public PaceReports(InstantSource clock, Traffic traffic, Usage usage) {
    this.clock = clock;
    this.traffic = traffic;
    this.usage = usage;
  }

  /** Inside the caller's transaction. */
  PaceReport of(TenantScope scope, Connection connection) {
    Instant now = clock.instant();
    LaneFacts facts = traffic.of(scope, connection.id(), now);
    Instant midnight = Pacing.dayBegan(facts.zone(), now);
    Counts used = usage.of(scope, connection.id(), now.minus(HOUR), midnight);
    SendingWindow window = facts.pace().window();
    Optional<Instant> opens =
        Optional.of(window.next(now, facts.zone())).filter(next -> next.isAfter(now));
    return new PaceReport(connection, facts.pace(), facts.zone(), used, opens);
  }
}
