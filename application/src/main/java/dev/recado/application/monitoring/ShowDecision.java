package dev.recado.application.monitoring;

import dev.recado.application.access.TenantScope;
import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.application.monitoring.port.MonitoringLog.Sample;
import dev.recado.domain.member.Permission;
import dev.recado.domain.monitoring.Assessment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The decision of the minute about the platform, cheap enough to stand on every page. */
public final class ShowDecision {
  /** An older sample says nothing of now. */
  static final Duration FRESH = Duration.ofMinutes(3);

  private final MonitoringLog log;
  private final InstantSource clock;

  public ShowDecision(MonitoringLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Empty for whoever does not run the platform, and while nobody measures. */
  public Optional<Assessment> show(TenantScope scope) {
    return scope.may(Permission.MANAGE_TENANTS) ? latest() : Optional.empty();
  }

  private Optional<Assessment> latest() {
    List<Sample> fresh = log.samples(clock.instant().minus(FRESH));
    return fresh.isEmpty() ? Optional.empty() : Optional.of(fresh.getLast().assessment());
  }
}
