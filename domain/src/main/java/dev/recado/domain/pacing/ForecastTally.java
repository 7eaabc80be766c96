package dev.recado.domain.pacing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is counted while a forecast is made. */
final class ForecastTally {
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();
  private Optional<LocalDate> today = Optional.empty();
  private int sentToday;
  private int most;
  private int days;

  /** So many, of which the first and the last left at these times of one day. */
  void sent(Instant from, Instant until, LocalDate day, int many) {
    first = first.or(() -> Optional.of(from));
    last = Optional.of(until);
    if (today.filter(day::equals).isEmpty()) {
      today = Optional.of(day);
      sentToday = 0;
      days++;
    }
    sentToday += many;
    most = Math.max(most, sentToday);
  }

  /** A day that was not played out. */
  void skipped(int sent) {
    days += sent > 0 ? 1 : 0;
  }

  Forecast forecast(int never) {
    return new Forecast(first, last, most, days, never);
  }
}
