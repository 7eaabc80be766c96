package dev.recado.domain.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was measured and the decision that follows from it. */
public record Assessment(Values values, Decision decision, List<Cause> causes) {
  /** When the decision is due. */
  public static final Duration HOUR = Duration.ofMinutes(60);

  private static final int TOO_MANY_WARNINGS = 3;
  private static final int CONTINUOUS_MINUTES = 5;
  private static final double HALF = 50;

  public Assessment {
    causes = List.copyOf(causes);
  }

  /**
   * @param age of the release
   */
  public static Assessment of(Values values, Proof proof, Duration age) {
    List<Cause> causes = causes(values, proof);
    return new Assessment(values, decide(causes, age), causes);
  }

  /** The 13 readings, in their order. */
  public List<Reading> readings() {
    return readings(values);
  }

  private static List<Reading> readings(Values values) {
    return Arrays.stream(Metric.values()).map(metric -> Reading.of(metric, values)).toList();
  }

  /** The worst of all. */
  public Level level() {
    return readings().stream().map(Reading::level).reduce(Level.OK, Level::or);
  }

  private static Decision decide(List<Cause> causes, Duration age) {
    if (any(causes, Cause.Weight.STOP_AT_ONCE)) {
      return Decision.NO_GO;
    }
    if (age.compareTo(HOUR) < 0) {
      return Decision.PENDING;
    }
    long warnings = causes.stream().filter(cause -> cause.weighs(Cause.Weight.WATCH)).count();
    if (any(causes, Cause.Weight.STOP) || warnings >= TOO_MANY_WARNINGS) {
      return Decision.NO_GO;
    }
    return causes.isEmpty() ? Decision.GO : Decision.MONITOR;
  }

  private static boolean any(List<Cause> causes, Cause.Weight weight) {
    return causes.stream().anyMatch(cause -> cause.weighs(weight));
  }

  private static List<Cause> causes(Values values, Proof proof) {
    List<Cause> causes = new ArrayList<>(alarming(values, proof));
    for (Reading reading : readings(values)) {
      switch (reading.level()) {
        case CRITICAL -> causes.add(Cause.of(Cause.Kind.CRITICAL, reading.metric()));
        case WARNING -> causes.add(Cause.of(Cause.Kind.WARNING, reading.metric()));
        case OK -> {}
      }
    }
    causes.addAll(missing(values, proof));
    return causes;
  }

  private static List<Cause> alarming(Values values, Proof proof) {
    List<Cause> causes = new ArrayList<>();
    note(causes, values.of(Measure.UNMASKED_SECRETS).orElse(0) > 0, Cause.Kind.UNMASKED_SECRET);
    note(causes, proof.breaches() > 0, Cause.Kind.ISOLATION_BREACH);
    note(
        causes,
        values.of(Measure.MESSAGE_ERRORS_PERCENT).orElse(0) > HALF,
        Cause.Kind.MOST_MESSAGES_FAIL);
    note(causes, proof.minutesOf5xx() >= CONTINUOUS_MINUTES, Cause.Kind.CONTINUOUS_5XX);
    note(causes, proof.scansWithoutEffect() > 0, Cause.Kind.SCAN_WITHOUT_EFFECT);
    return causes;
  }

  private static List<Cause> missing(Values values, Proof proof) {
    List<Cause> causes = new ArrayList<>();
    note(causes, !proof.inbound(), Cause.Kind.NO_INBOUND_YET);
    note(causes, !proof.outbound(), Cause.Kind.NO_OUTBOUND_YET);
    note(causes, !proof.scan(), Cause.Kind.NO_SCAN_YET);
    double errors = values.of(Measure.HTTP_5XX).orElse(0);
    note(causes, errors > 0 && errors * 100 >= proof.requests(), Cause.Kind.TOO_MANY_ERRORS);
    return causes;
  }

  private static void note(List<Cause> causes, boolean found, Cause.Kind kind) {
    if (found) {
      causes.add(Cause.of(kind));
    }
  }
}
