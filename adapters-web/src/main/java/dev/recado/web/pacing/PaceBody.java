package dev.recado.web.pacing;

import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.JsonBody;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pace as it is put. It replaces all of the one before, so every member has to be there: a limit
 * that is forgotten must not be lifted.
 */
final class PaceBody {
  private static final String DAYS =
      Arrays.stream(DayOfWeek.values()).map(PaceView::shortName).collect(Collectors.joining(", "));

  private PaceBody() {}

  static Pace read(JsonBody body) {
    return new Pace(
        gap(body),
        limit(body, "maxPerHour"),
        limit(body, "maxPerDay"),
        limit(body, "maxColdPerDay"),
        window(body),
        LimitScope.of(body.text("limitsApplyTo")));
  }

  private static Duration gap(JsonBody body) {
    BigDecimal seconds =
        body.optionalNumber("gapSeconds")
            .orElseThrow(
                () -> new InvalidValue("/gapSeconds", "required", "Give a number of seconds."));
    if (seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(3600)) > 0) {
      throw new InvalidValue("/gapSeconds", "invalid_gap", "Use 0 to 3600 seconds.");
    }
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }

  private static Optional<Integer> limit(JsonBody body, String name) {
    if (!body.names(name)) {
      throw new InvalidValue("/" + name, "required", "Give a number, or null for no limit.");
    }
    return body.optionalNumber(name).map(number -> whole("/" + name, number));
  }

  private static int whole(String pointer, BigDecimal number) {
    try {
      return number.intValueExact();
    } catch (ArithmeticException notOne) {
      throw new InvalidValue(pointer, "invalid_limit", "Give a whole number of messages.");
    }
  }

  private static SendingWindow window(JsonBody body) {
    JsonBody window =
        body.optionalObject("window")
            .orElseThrow(
                () ->
                    new InvalidValue(
                        "/window", "required", "Give an object of start, end and days."));
    return SendingWindow.of(window.text("start"), window.text("end"), days(window.texts("days")));
  }

  private static Set<DayOfWeek> days(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(index -> day("/window/days/" + index, names.get(index)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static DayOfWeek day(String pointer, String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> PaceView.shortName(day).equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidValue(pointer, "unknown_day", "Use one of " + DAYS + "."));
  }
}
