package dev.recado.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingWindowTest {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private static SendingWindow daily(String start, String end) {
    return SendingWindow.of(start, end, Paces.EVERY_DAY);
  }

  private static Instant local(String time, ZoneId zone) {
    return LocalDateTime.parse(time).atZone(zone).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "08:00, 20:00, 07:59:59, false",
    "08:00, 20:00, 08:00:00, true",
    "08:00, 20:00, 19:59:59, true",
    "08:00, 20:00, 20:00:00, false",
    "08:00, 24:00, 23:59:59, true",
    "08:00, 00:00, 23:59:59, true",
    "08:00, 24:00, 00:00:00, false",
    "00:00, 24:00, 00:00:00, true",
    "22:00, 06:00, 21:59:59, false",
    "22:00, 06:00, 22:00:00, true",
    "22:00, 06:00, 00:00:00, true",
    "22:00, 06:00, 05:59:59, true",
    "22:00, 06:00, 06:00:00, false",
  })
  void it_is_open_from_its_first_minute_to_its_last(
      String start, String end, String time, boolean open) {
    Instant at = local("2026-03-04T" + time, ZONE);
    assertThat(daily(start, end).contains(at, ZONE)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00, true",
    "2026-03-03T09:00, false",
    "2026-03-06T09:00, true",
    "2026-03-07T09:00, false"
  })
  void it_is_open_on_its_days(String time, boolean open) {
    SendingWindow window =
        SendingWindow.of("08:00", "20:00", Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    assertThat(window.contains(local(time, ZONE), ZONE)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06T23:00, true",
    "2026-03-07T05:00, true",
    "2026-03-07T23:00, false",
    "2026-03-06T05:00, false"
  })
  void what_it_opens_on_friday_it_closes_on_saturday(String time, boolean open) {
    SendingWindow window = SendingWindow.of("22:00", "06:00", Set.of(DayOfWeek.FRIDAY));
    assertThat(window.contains(local(time, ZONE), ZONE)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04T07:00, 2026-03-04T08:00",
    "2026-03-04T09:00, 2026-03-04T09:00",
    "2026-03-04T20:00, 2026-03-06T08:00",
    "2026-03-06T20:00, 2026-03-09T08:00",
    "2026-12-31T20:00, 2027-01-01T08:00",
  })
  void it_tells_when_it_opens_next(String at, String opens) {
    SendingWindow window =
        SendingWindow.of(
            "08:00", "20:00", Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));
    assertThat(window.next(local(at, ZONE), ZONE)).isEqualTo(local(opens, ZONE));
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go from 02:00 to 03:00: the start is left out, and the window opens at 03:00.
    "Europe/Berlin, 02:30, 05:00, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    // The whole window is left out: it opens on the next day.
    "Europe/Berlin, 02:00, 03:00, 2026-03-29T00:00:00Z, 2026-03-30T00:00:00Z",
    // Clocks go from 03:00 back to 02:00: it opens once more.
    "Europe/Berlin, 01:00, 02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:00:00Z",
    // Midnight is left out.
    "America/Sao_Paulo, 00:00, 06:00, 2018-11-03T20:00:00Z, 2018-11-04T03:00:00Z",
    // The 30th was left out altogether.
    "Pacific/Apia, 08:00, 20:00, 2011-12-30T09:00:00Z, 2011-12-30T18:00:00Z",
    "Asia/Beirut, 00:30, 06:00, 2022-03-26T21:00:00Z, 2022-03-26T22:00:00Z",
    "Africa/Cairo, 00:30, 06:00, 2024-04-25T21:00:00Z, 2024-04-25T22:00:00Z",
  })
  void where_clocks_are_changed_it_goes_by_the_wall(
      ZoneId zone, String start, String end, Instant at, Instant opens) {
    assertThat(daily(start, end).next(at, zone)).isEqualTo(opens);
  }

  @Test
  void it_is_written_as_people_write_it() {
    assertThat(daily("08:00", "24:00").opening()).isEqualTo("08:00");
    assertThat(daily("08:00", "24:00").closing()).isEqualTo("24:00");
    assertThat(daily("08:00", "20:30").closing()).isEqualTo("20:30");
    assertThat(daily("00:00", "24:00")).isEqualTo(SendingWindow.always());
  }

  @Test
  void one_that_never_opens_is_refused() {
    assertThatThrownBy(() -> daily("08:00", "08:00"))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refusal -> assertThat(refusal.code()).isEqualTo("window_never_opens"));
    assertThatThrownBy(() -> SendingWindow.of("08:00", "20:00", Set.of()))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refusal -> assertThat(refusal.code()).isEqualTo("window_never_opens"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "8:00", "08:60", "24:00", "25:00", "08:00:30", "noon", " 08:00"})
  void what_is_no_time_is_refused(String text) {
    assertThatThrownBy(() -> daily(text, "20:00"))
        .isInstanceOfSatisfying(
            InvalidValue.class, refusal -> assertThat(refusal.code()).isEqualTo("invalid_time"));
  }

  @Test
  void seconds_are_refused() {
    LocalTime odd = LocalTime.of(8, 0, 30);
    LocalTime end = LocalTime.of(20, 0);
    assertThatThrownBy(() -> new SendingWindow(odd, end, Paces.EVERY_DAY))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new SendingWindow(end, odd, Paces.EVERY_DAY))
        .isInstanceOf(InvalidValue.class);
  }
}
