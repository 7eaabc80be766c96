package dev.recado.ui.administration;

import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.ui.text.Given;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a pace from a form. */
public class PaceForm {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  @FormParam("gap")
  @Nullable String gap;

  @FormParam("perHour")
  @Nullable String perHour;

  @FormParam("perDay")
  @Nullable String perDay;

  @FormParam("coldPerDay")
  @Nullable String coldPerDay;

  @FormParam("start")
  @Nullable String start;

  @FormParam("end")
  @Nullable String end;

  @FormParam("day")
  @Nullable List<String> days;

  @FormParam("scope")
  @Nullable String scope;

  @FormParam("reason")
  @Nullable String reason;

  /** Why, for the audit log. */
  public Optional<String> reason() {
    return Given.some(reason);
  }

  public Pace pace() {
    return new Pace(
        gap(Given.text(gap)),
        limit("/maxPerHour", perHour),
        limit("/maxPerDay", perDay),
        limit("/maxColdPerDay", coldPerDay),
        window(),
        LimitScope.of(Given.text(scope)));
  }

  public PaceFields fields() {
    return new PaceFields(
        Given.text(gap),
        Given.text(perHour),
        Given.text(perDay),
        Given.text(coldPerDay),
        Given.text(start),
        Given.text(end),
        chosen(),
        Given.text(scope));
  }

  private List<String> chosen() {
    return days == null ? List.of() : days;
  }

  /** With a comma or a point, as people of both languages write it. */
  private static Duration gap(String text) {
    try {
      BigDecimal seconds = new BigDecimal(text.replace(',', '.'));
      if (seconds.signum() >= 0 && seconds.compareTo(HOUR) <= 0) {
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
      }
    } catch (NumberFormatException none) {
      throw invalidGap();
    }
    throw invalidGap();
  }

  private static InvalidValue invalidGap() {
    return new InvalidValue("/gapSeconds", "invalid_gap", "Use 0 to 3600 seconds.");
  }

  private static Optional<Integer> limit(String pointer, @Nullable String text) {
    try {
      return Given.some(text).map(Integer::valueOf);
    } catch (NumberFormatException none) {
      throw new InvalidValue(pointer, "invalid_limit", "Give a whole number of messages.");
    }
  }

  private SendingWindow window() {
    return SendingWindow.of(
        Given.text(start),
        Given.text(end),
        Arrays.stream(DayOfWeek.values())
            .filter(day -> chosen().contains(day.name()))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
