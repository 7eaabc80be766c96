package dev.recado.ui.monitoring;

import dev.recado.application.monitoring.port.MonitoringLog.Sample;
import dev.recado.domain.monitoring.Measure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A measure over time as the points of a line, in a box of 100 by 24. */
final class Spark {
  private static final double WIDTH = 100;
  private static final double HEIGHT = 24;

  private Spark() {}

  /** Empty where fewer than two values are known. */
  static String of(Measure measure, List<Sample> samples) {
    double[] values =
        samples.stream()
            .map(sample -> sample.assessment().values().of(measure))
            .filter(value -> value.isPresent())
            .mapToDouble(value -> value.getAsDouble())
            .toArray();
    if (values.length < 2) {
      return "";
    }
    double most = Math.max(1, DoubleStream.of(values).max().orElse(1));
    return IntStream.range(0, values.length)
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT,
                    "%.1f,%.1f",
                    i * WIDTH / (values.length - 1),
                    HEIGHT - values[i] * (HEIGHT - 2) / most - 1))
        .collect(Collectors.joining(" "));
  }
}
