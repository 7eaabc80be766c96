package dev.recado.ui.campaigns;

import dev.recado.application.messaging.PaceReport;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The step of pace, window and schedule.
 *
 * @param lane null while the unit was never connected
 * @param startsAt in the tenant's zone, as a form has it; empty for at once
 * @param endsAt likewise; empty for no end
 * @param canary how many are sent to first; empty for all at once
 */
public record PaceStep(
    StepView step,
    @Nullable Lane lane,
    String unit,
    String zone,
    String startsAt,
    String endsAt,
    String canary) {
  /** How fast the unit's connection may send, and what of that is used. */
  public record Lane(
      long gapSeconds,
      @Nullable Integer perHour,
      @Nullable Integer perDay,
      @Nullable Integer coldPerDay,
      String opening,
      String closing,
      List<String> days,
      int usedToday) {
    static Lane from(PaceReport report) {
      return new Lane(
          report.pace().gap().toSeconds(),
          report.pace().perHour().orElse(null),
          report.pace().perDay().orElse(null),
          report.pace().coldPerDay().orElse(null),
          report.pace().window().opening(),
          report.pace().window().closing(),
          Arrays.stream(DayOfWeek.values())
              .filter(report.pace().window().days()::contains)
              .map(day -> day.name().toLowerCase(Locale.ROOT))
              .toList(),
          report.used().today());
    }
  }

  static @Nullable Lane lane(Optional<PaceReport> report) {
    return report.map(Lane::from).orElse(null);
  }
}
