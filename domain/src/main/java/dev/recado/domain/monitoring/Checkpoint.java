package dev.recado.domain.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A look that was written down.
 *
 * @param mark after how many minutes of the release it was due
 * @param takenAt when it was made; later than due after a downtime
 * @param level of what counts at this mark
 */
public record Checkpoint(int mark, Instant takenAt, Level level, Assessment assessment) {
  private static final int DECIDED = 60;
  private static final List<Integer> FIRST = List.of(5, 10, 20, 30, DECIDED);

  /** After a GO: hourly for eight hours, then every four hours for a day. */
  private static final List<Integer> AFTER_GO =
      Stream.concat(
              IntStream.rangeClosed(1, 8).mapToObj(hour -> DECIDED + 60 * hour),
              IntStream.rangeClosed(1, 6).mapToObj(turn -> DECIDED + 480 + 240 * turn))
          .toList();

  /** After anything else: every quarter of an hour for two hours. */
  private static final List<Integer> AFTER_MONITOR =
      IntStream.rangeClosed(1, 8).mapToObj(turn -> DECIDED + 15 * turn).toList();

  /** What counts at the marks that look at a few things only, more strictly than the hour does. */
  private static final Map<Integer, Map<Measure, Scale>> EARLY =
      Map.of(
          5,
          Map.of(
              Measure.DATABASE_LATENCY, Measure.DATABASE_LATENCY.scale(),
              Measure.DATABASE_ERRORS, Measure.DATABASE_ERRORS.scale(),
              Measure.WORKER_AGE, Measure.WORKER_AGE.scale()),
          10,
          Map.of(
              Measure.HTTP_5XX, new Scale.UpTo(2, 5),
              Measure.AUTH_REFUSED, new Scale.UpTo(9, 50),
              Measure.UNKNOWN_INSTANCES, new Scale.UpTo(1, 5)),
          20,
          Map.of(
              Measure.RETRIES, new Scale.UpTo(5, 20),
              Measure.MESSAGES_FAILED, new Scale.UpTo(4, 20)));

  /** The one at the end of the first hour, whose decision counts. */
  public boolean decides() {
    return mark == DECIDED;
  }

  /**
   * The latest mark that a release of some age has reached.
   *
   * @param decided what was decided after an hour, if it was
   */
  public static Optional<Integer> due(Duration age, Optional<Decision> decided) {
    List<Integer> later =
        decided
            .map(decision -> decision == Decision.GO ? AFTER_GO : AFTER_MONITOR)
            .orElse(List.of());
    return Stream.concat(FIRST.stream(), later.stream())
        .filter(mark -> mark <= age.toMinutes())
        .max(Integer::compare);
  }

  public static Checkpoint at(int mark, Instant now, Values values, Assessment assessment) {
    Level level =
        Optional.ofNullable(EARLY.get(mark))
            .map(scales -> strict(scales, values))
            .orElseGet(assessment::level);
    return new Checkpoint(mark, now, level, assessment);
  }

  private static Level strict(Map<Measure, Scale> scales, Values values) {
    return scales.entrySet().stream()
        .filter(entry -> values.of(entry.getKey()).isPresent())
        .map(entry -> entry.getValue().level(values.of(entry.getKey()).getAsDouble()))
        .reduce(Level.OK, Level::or);
  }
}
