package dev.recado.ui.administration;

import dev.recado.application.messaging.PaceReport;
import dev.recado.application.messaging.port.Usage.Counts;
import dev.recado.ui.text.Phones;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast a number may send, and how much of that is used.
 *
 * @param opens when its window opens; empty while it is open
 */
public record LimitView(
    String unit,
    String name,
    String phone,
    String zone,
    PaceFields pace,
    Used hour,
    Used day,
    Used cold,
    Optional<Instant> opens) {
  /**
   * What is used of a limit.
   *
   * @param most 0 where there is no limit, or where nothing may be sent
   * @param limited whether there is one
   */
  public record Used(int now, int most, boolean limited) {
    static Used of(int now, Optional<Integer> limit) {
      return new Used(now, limit.orElse(0), limit.isPresent());
    }

    /** Whether no more may be sent. */
    public boolean full() {
      return limited && now >= most;
    }
  }

  /** The pace of one number, to be changed. */
  public record Form(LimitView limit, PaceFields fields) {}

  public static LimitView from(PaceReport report, String name) {
    Counts used = report.used();
    return new LimitView(
        report.connection().unit().toString(),
        name,
        report.connection().phone().map(Phones::write).orElse(""),
        report.zone().getId(),
        PaceFields.from(report.pace()),
        Used.of(used.lastHour(), report.pace().perHour()),
        Used.of(used.today(), report.pace().perDay()),
        Used.of(used.coldToday(), report.pace().coldPerDay()),
        report.opens());
  }
}
