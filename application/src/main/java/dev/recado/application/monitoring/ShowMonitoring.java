package dev.recado.application.monitoring;

import dev.recado.application.access.TenantScope;
import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.application.monitoring.port.MonitoringLog.Sample;
import dev.recado.domain.member.Permission;
import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Checkpoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The 13 metrics and the decision: of the platform for its administrators, else of the tenant. */
public final class ShowMonitoring {
  /**
   * What is shown.
   *
   * @param platform whether it is the platform's and not one tenant's
   * @param since from when on things are counted
   * @param samples of the last hour, oldest first; none of a tenant's own
   */
  public record Overview(
      Release release,
      boolean platform,
      Instant begun,
      Instant at,
      Assessment assessment,
      List<Checkpoint> checkpoints,
      List<Sample> samples) {}

  private final Release release;
  private final Measurement measurement;
  private final MonitoringLog log;
  private final InstantSource clock;

  public ShowMonitoring(
      Release release, Measurement measurement, MonitoringLog log, InstantSource clock) {
    this.release = release;
    this.measurement = measurement;
    this.log = log;
    this.clock = clock;
  }

  public Overview show(TenantScope scope) {
    scope.require(Permission.SEE_MONITORING);
    Instant now = clock.instant();
    Instant begun = log.begun(release.name(), now);
    return scope.may(Permission.MANAGE_TENANTS)
        ? everywhere(begun, now)
        : overview(false, begun, measurement.of(scope, begun, now), List.of(), List.of());
  }

  private Overview everywhere(Instant begun, Instant now) {
    return overview(
        true,
        begun,
        measurement.everywhere(begun, now),
        log.checkpoints(release.name()),
        log.samples(now.minus(Assessment.HOUR)));
  }

  private Overview overview(
      boolean platform,
      Instant begun,
      Measurement.Taken taken,
      List<Checkpoint> checkpoints,
      List<Sample> samples) {
    return new Overview(
        release, platform, begun, taken.at(), taken.assessed(begun), checkpoints, samples);
  }
}
