package dev.recado.launcher.settings;

import dev.recado.domain.connection.VitalLimits;
import dev.recado.launcher.settings.Variables.Form;
import java.time.Duration;

/**
 * Reads STUCK_AFTER_MINUTES, STUCK_LEAST_MESSAGES, STUCK_PERCENT and STUCK_SILENCE_MINUTES: from
 * when on a connected connection is not trusted any more.
 */
final class VitalsReader {
  private static final Form<Integer> AFTER =
      new Form<>(
          "STUCK_AFTER_MINUTES",
          text -> Parsers.number(text, 1, 59),
          "must be a number of minutes from 1 to 59",
          "10");
  private static final Form<Integer> LEAST =
      new Form<>(
          "STUCK_LEAST_MESSAGES",
          text -> Parsers.number(text, 1, 100_000),
          "must be a number from 1 to 100000",
          "10");
  private static final Form<Integer> PERCENT =
      new Form<>(
          "STUCK_PERCENT",
          text -> Parsers.number(text, 1, 100),
          "must be a number from 1 to 100",
          "90");
  private static final Form<Integer> SILENCE =
      new Form<>(
          "STUCK_SILENCE_MINUTES",
          text -> Parsers.number(text, 1, 1440),
          "must be a number of minutes from 1 to 1440",
          "15");

  private final Variables variables;

  VitalsReader(Variables variables) {
    this.variables = variables;
  }

  VitalLimits read() {
    VitalLimits standard = VitalLimits.STANDARD;
    return new VitalLimits(
        standard.window(),
        variables.parsed(AFTER).map(Duration::ofMinutes).orElse(standard.patience()),
        variables.parsed(LEAST).orElse(standard.least()),
        variables.parsed(PERCENT).orElse(standard.percent()),
        variables.parsed(SILENCE).map(Duration::ofMinutes).orElse(standard.silence()));
  }
}
