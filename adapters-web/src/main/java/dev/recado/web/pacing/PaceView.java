package dev.recado.web.pacing;

import dev.recado.application.messaging.PaceReport;
import dev.recado.domain.pacing.SendingWindow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection's pace and how much of it is used, as the API shows it. */
public record PaceView(
    String unitId,
    String connectionId,
    BigDecimal gapSeconds,
    @Nullable Integer maxPerHour,
    @Nullable Integer maxPerDay,
    @Nullable Integer maxColdPerDay,
    Window window,
    String limitsApplyTo,
    String timeZone,
    Usage usage) {
  /** Hours and days in which campaigns may send; 24:00 is the end of the day. */
  public record Window(String start, String end, List<String> days) {
    private static Window from(SendingWindow window) {
      List<String> days = window.days().stream().sorted().map(PaceView::shortName).toList();
      return new Window(window.opening(), window.closing(), days);
    }
  }

  /** What was sent of what counts, and whether the window is open or when it opens. */
  public record Usage(
      int lastHour,
      int today,
      int coldToday,
      boolean windowOpen,
      @Nullable Instant windowOpensAt) {}

  static PaceView from(PaceReport report) {
    return new PaceView(
        report.connection().unit().toString(),
        report.connection().id().toString(),
        seconds(report.pace().gap()),
        report.pace().perHour().orElse(null),
        report.pace().perDay().orElse(null),
        report.pace().coldPerDay().orElse(null),
        Window.from(report.pace().window()),
        report.pace().limitsApplyTo().label(),
        report.zone().getId(),
        new Usage(
            report.used().lastHour(),
            report.used().today(),
            report.used().coldToday(),
            report.windowOpen(),
            report.opens().orElse(null)));
  }

  /** MON to SUN. */
  static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3);
  }

  private static BigDecimal seconds(Duration gap) {
    BigDecimal seconds = BigDecimal.valueOf(gap.toMillis(), 3).stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0, RoundingMode.UNNECESSARY) : seconds;
  }
}
