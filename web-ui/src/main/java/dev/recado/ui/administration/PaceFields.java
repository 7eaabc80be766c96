package dev.recado.ui.administration;

import dev.recado.domain.pacing.Pace;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/**
 * A pace as a form has it: texts, right or wrong. An empty limit is none.
 *
 * @param gap in seconds
 * @param days their names, such as MONDAY
 * @param scope whom window and limits hold: campaigns or all
 */
public record PaceFields(
    String gap,
    String perHour,
    String perDay,
    String coldPerDay,
    String start,
    String end,
    List<String> days,
    String scope) {
  static PaceFields from(Pace pace) {
    return new PaceFields(
        BigDecimal.valueOf(pace.gap().toMillis(), 3).stripTrailingZeros().toPlainString(),
        pace.perHour().map(Object::toString).orElse(""),
        pace.perDay().map(Object::toString).orElse(""),
        pace.coldPerDay().map(Object::toString).orElse(""),
        pace.window().opening(),
        pace.window().closing(),
        Arrays.stream(DayOfWeek.values())
            .filter(pace.window().days()::contains)
            .map(DayOfWeek::name)
            .toList(),
        pace.limitsApplyTo().label());
  }

  /** All days of the week, in its order. */
  public List<String> week() {
    return Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();
  }
}
