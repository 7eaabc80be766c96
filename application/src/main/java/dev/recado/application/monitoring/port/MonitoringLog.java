package dev.recado.application.monitoring.port;

import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Checkpoint;
import java.time.Instant;
import java.util.List;

/** What monitoring writes down. Needs no transaction and belongs to no tenant. */
public interface MonitoringLog {
  /** What was measured and decided within a minute. */
  record Sample(Instant minute, Assessment assessment) {}

  /**
   * When a release was first started on this database; the first caller decides.
   *
   * @param release its name, which every build changes
   */
  Instant begun(String release, Instant now);

  /**
   * @return whether nobody had kept that minute before
   */
  boolean keep(Sample sample);

  /** From that minute on, oldest first. */
  List<Sample> samples(Instant from);

  /**
   * @return whether nobody had kept that mark of the release before
   */
  boolean keep(String release, Checkpoint checkpoint);

  /** Those of a release, earliest mark first. */
  List<Checkpoint> checkpoints(String release);

  /** Drops samples of before; checkpoints stay. */
  int forget(Instant before);
}
