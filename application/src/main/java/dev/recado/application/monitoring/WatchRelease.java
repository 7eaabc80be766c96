package dev.recado.application.monitoring;

import dev.recado.application.monitoring.port.MonitoringLog;
import dev.recado.application.monitoring.port.MonitoringLog.Sample;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Checkpoint;
import dev.recado.domain.monitoring.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Measures once a minute and writes the checkpoints down when they are due, late after a downtime
 * but once. Of several nodes that do it at the same time the first one's is kept.
 */
public final class WatchRelease {
  private final Essentials essentials;
  private final Release release;
  private final Measurement measurement;
  private final MonitoringLog log;

  public WatchRelease(
      Essentials essentials, Release release, Measurement measurement, MonitoringLog log) {
    this.essentials = essentials;
    this.release = release;
    this.measurement = measurement;
    this.log = log;
  }

  /**
   * @return how many checkpoints were written down
   */
  public int once() {
    Instant now = essentials.now();
    Instant begun = log.begun(release.name(), now);
    Measurement.Taken taken = measurement.everywhere(begun, now);
    log.keep(new Sample(now.truncatedTo(ChronoUnit.MINUTES), taken.assessed(begun)));
    return due(begun, now).map(mark -> keep(mark, taken, begun)).orElse(0);
  }

  private Optional<Integer> due(Instant begun, Instant now) {
    List<Checkpoint> taken = log.checkpoints(release.name());
    Optional<Decision> decided =
        taken.stream()
            .filter(Checkpoint::decides)
            .map(checkpoint -> checkpoint.assessment().decision())
            .findFirst();
    Optional<Integer> mark = Checkpoint.due(Duration.between(begun, now), decided);
    return mark.filter(due -> taken.stream().noneMatch(kept -> kept.mark() == due));
  }

  private int keep(int mark, Measurement.Taken taken, Instant begun) {
    Assessment assessment = taken.assessed(begun);
    Checkpoint checkpoint = Checkpoint.at(mark, taken.at(), taken.values(), assessment);
    if (!log.keep(release.name(), checkpoint)) {
      return 0;
    }
    essentials
        .journal()
        .platform(
            assessment.decision() == Decision.NO_GO ? Level.WARN : Level.INFO,
            "Checkpoint T+{} {} {}",
            mark <= 60 ? mark : mark / 60 + "h" + mark % 60,
            checkpoint.level().label(),
            assessment.decision().label());
    return 1;
  }
}
