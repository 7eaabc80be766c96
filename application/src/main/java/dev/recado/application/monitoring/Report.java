package dev.recado.application.monitoring;

import dev.recado.application.monitoring.ShowMonitoring.Overview;
import dev.recado.domain.monitoring.Cause;
import dev.recado.domain.monitoring.Checkpoint;
import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Reading;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What monitoring shows, as plain text that can be read anywhere: Markdown. */
public final class Report {
  private Report() {}

  public static String of(Overview overview) {
    return Stream.of(
            head(overview),
            List.of("", "| metric | level | values |", "|---|---|---|"),
            overview.assessment().readings().stream().map(Report::row).toList(),
            List.of(
                "", "| checkpoint | taken at | level | decision | why |", "|---|---|---|---|---|"),
            overview.checkpoints().stream().map(Report::row).toList())
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> head(Overview overview) {
    Duration age = Duration.between(overview.begun(), overview.at());
    return List.of(
        "# Recado " + overview.release().name() + ": " + overview.assessment().decision().label(),
        "",
        "%s, T+%d min at %s, begun at %s"
            .formatted(
                overview.platform() ? "Whole platform" : "One tenant",
                age.toMinutes(),
                overview.at(),
                overview.begun()),
        "Why: " + why(overview.assessment().causes()));
  }

  private static String why(List<Cause> causes) {
    return causes.isEmpty()
        ? "all is well"
        : causes.stream().map(Cause::label).collect(Collectors.joining(", "));
  }

  private static String row(Reading reading) {
    return "| %s | %s | %s |"
        .formatted(reading.metric().label(), reading.level().label(), values(reading));
  }

  private static String values(Reading reading) {
    return reading.parts().isEmpty()
        ? "-"
        : reading.parts().stream()
            .map(part -> part.measure().label() + " " + value(part.measure(), part.value()))
            .collect(Collectors.joining(", "));
  }

  /** A value with its unit, such as {@code 3 ms} or {@code 99.5 %}. */
  public static String value(Measure measure, double value) {
    String number =
        value == Math.rint(value)
            ? String.valueOf((long) value)
            : String.format(Locale.ROOT, "%.1f", value);
    return switch (measure.unit()) {
      case COUNT -> number;
      case PERCENT -> number + " %";
      case MILLISECONDS -> number + " ms";
      case SECONDS -> number + " s";
    };
  }

  private static String row(Checkpoint checkpoint) {
    return "| T+%d | %s | %s | %s | %s |"
        .formatted(
            checkpoint.mark(),
            checkpoint.takenAt(),
            checkpoint.level().label(),
            checkpoint.assessment().decision().label(),
            why(checkpoint.assessment().causes()));
  }
}
