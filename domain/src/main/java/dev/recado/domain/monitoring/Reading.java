package dev.recado.domain.monitoring;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One metric as it stands.
 *
 * @param parts what was measured of it; none when nothing applies, and then it is OK
 */
public record Reading(Metric metric, List<Part> parts) {
  /** One of its measures. */
  public record Part(Measure measure, double value, Level level) {}

  public Reading {
    parts = List.copyOf(parts);
  }

  public static Reading of(Metric metric, Values values) {
    return new Reading(
        metric,
        metric.measures().stream()
            .filter(values::counts)
            .map(measure -> part(measure, values.of(measure).getAsDouble()))
            .toList());
  }

  private static Part part(Measure measure, double value) {
    return new Part(measure, value, measure.scale().level(value));
  }

  public Level level() {
    return parts.stream().map(Part::level).reduce(Level.OK, Level::or);
  }

  /** The value of its first measure. */
  public OptionalDouble value() {
    return parts.stream().mapToDouble(Part::value).findFirst();
  }
}
