package dev.recado.launcher.alerting;

import dev.recado.domain.monitoring.Measure;
import dev.recado.domain.monitoring.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prometheus alert rules with the limits of {@link Measure}: two for most of them. */
public final class AlertRules {
  private static final String HEAD =
      """
      # Written by `./recado alerts`; the limits are those of docs/operations/metrics.md.
      groups:
        - name: recado
          rules:
            - alert: RecadoNotWatched
              expr: absent(recado_monitoring_level)
              for: 5m
              labels:
                severity: critical
              annotations:
                summary: No process of Recado watches the release
            - alert: RecadoNoGo
              expr: max(recado_monitoring_decision{decision="NO-GO"}) == 1
              for: 1m
              labels:
                severity: critical
              annotations:
                summary: The decision is NO-GO
      """;

  private static final String RULE =
      """
            - alert: Recado%s%s
              expr: max(recado_monitoring_value{measure="%s"}) %s
              for: 2m
              labels:
                severity: %s
              annotations:
                summary: "%s is {{ $value }} (%s)"
      """;

  private AlertRules() {}

  /** As YAML. */
  public static String yaml() {
    return HEAD
        + Arrays.stream(Measure.values())
            .flatMap(measure -> rules(measure).stream())
            .collect(Collectors.joining());
  }

  private static List<String> rules(Measure measure) {
    return Stream.of(
            rule(measure, "warning", warns(measure.scale())),
            rule(measure, "critical", alarms(measure.scale())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> rule(
      Measure measure, String severity, Optional<String> condition) {
    return condition.map(
        when ->
            RULE.formatted(
                words(measure),
                capital(severity),
                measure.label(),
                when,
                severity,
                measure.label(),
                severity));
  }

  private static Optional<String> warns(Scale scale) {
    return switch (scale) {
      case Scale.UpTo upTo -> Optional.of("> " + number(upTo.ok()));
      case Scale.Above above -> Optional.of("<= " + number(above.ok()));
    };
  }

  private static Optional<String> alarms(Scale scale) {
    return switch (scale) {
      case Scale.UpTo upTo ->
          Optional.of("> " + number(upTo.warning()))
              .filter(limit -> upTo.warning() < Double.MAX_VALUE);
      case Scale.Above above -> Optional.of("< " + number(above.warning()));
    };
  }

  /** The least number above nothing is written as what everybody reads as that. */
  private static String number(double limit) {
    return limit == Double.MIN_VALUE ? "0.001" : String.valueOf((long) limit);
  }

  private static String words(Measure measure) {
    return Arrays.stream(measure.label().split("_"))
        .map(AlertRules::capital)
        .collect(Collectors.joining());
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
