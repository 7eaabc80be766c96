package dev.recado.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.Forecast.Load;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final Instant NOON = Instant.parse("2026-03-04T15:00:00Z");

  private static Forecast forecast(Load load, Pace pace) {
    return Forecast.of(load, pace, ZONE, Recent.nothing(), NOON);
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  /** Sends one message after the other, with nothing skipped and everything remembered. */
  private static Forecast stepByStep(int cold, Pace pace, ZoneId zone, Instant from) {
    PlainHistory history = new PlainHistory();
    Map<LocalDate, Integer> days = new LinkedHashMap<>();
    Instant now = from;
    while (history.counted().size() < cold) {
      Recent recent = history.recent(pace, zone, now);
      Optional<NotYet> hold = Pacing.hold(pace, zone, TrafficClass.CAMPAIGN_COLD, recent, now);
      if (hold.isPresent()) {
        now = hold.get().until().orElseThrow();
        continue;
      }
      history.add(
          now, TrafficClass.CAMPAIGN_COLD, now.plus(pace.gap().multipliedBy(5).dividedBy(4)));
      days.merge(now.atZone(zone).toLocalDate(), 1, Integer::sum);
    }
    return new Forecast(
        Optional.of(history.counted().getFirst()),
        Optional.of(history.counted().getLast()),
        days.values().stream().mapToInt(Integer::intValue).max().orElseThrow(),
        days.size(),
        0);
  }

  @Test
  void as_long_as_nothing_is_skipped_it_is_what_a_run_step_by_step_does() {
    for (int seed = 0; seed < 60; seed++) {
      SomePacing some = new SomePacing(new Random(seed));
      ZoneId zone = some.zone();
      Pace drawn = some.pace();
      Pace pace =
          drawn.coldPerDay().equals(Optional.of(0))
              ? Paces.with(Pace.usual(), drawn.window())
              : drawn;
      Instant from = some.start(zone);
      assertThat(Forecast.of(new Load(0, 150), pace, zone, Recent.nothing(), from))
          .as("seed %d %s %s", seed, zone, pace)
          .isEqualTo(stepByStep(150, pace, zone, from));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20, 100, 08:00, 20:00, America/Sao_Paulo",
    "20, 100, 08:00, 20:00, America/New_York",
    "200, 1500, 08:00, 20:00, America/Sao_Paulo",
    "200, 1500, 22:00, 06:00, America/New_York",
    "100, 90000, 00:00, 24:00, Europe/Lisbon",
  })
  void when_days_are_skipped_it_is_right_to_the_hour(
      int hour, int day, String start, String end, ZoneId zone) {
    Pace pace =
        new Pace(
            Duration.ofSeconds(2),
            Optional.of(hour),
            Optional.of(day),
            Optional.empty(),
            SendingWindow.of(start, end, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
            LimitScope.CAMPAIGNS);
    Forecast exact = stepByStep(40_000, pace, zone, NOON);

    Forecast forecast = Forecast.of(new Load(0, 40_000), pace, zone, Recent.nothing(), NOON);

    assertThat(forecast.begins()).isEqualTo(exact.begins());
    assertThat(forecast.ends().orElseThrow())
        .isCloseTo(exact.ends().orElseThrow(), within(1, ChronoUnit.HOURS));
    assertThat(forecast.mostPerDay()).isEqualTo(exact.mostPerDay());
    assertThat(forecast.days()).isCloseTo(exact.days(), within(1));
  }

  @Test
  void a_hundred_a_day_makes_ten_thousand_days_of_a_million() {
    Forecast forecast = forecast(new Load(250_000, 750_000), Pace.usual());
    assertThat(forecast.days()).isEqualTo(10_000);
    assertThat(forecast.mostPerDay()).isEqualTo(100);
    assertThat(forecast.never()).isZero();
    assertThat(Duration.between(NOON, forecast.ends().orElseThrow()).toDays()).isEqualTo(9999);
  }

  @Test
  void a_million_is_answered_at_once_whatever_the_pace() {
    Load million = new Load(500_000, 500_000);
    Pace[] paces = {
      Pace.usual(),
      Paces.FREE,
      Paces.gap(Duration.ofSeconds(2)),
      Paces.gap(Duration.ofMillis(100)),
      Paces.with(Paces.gap(Duration.ofSeconds(2)), Paces.window("22:00", "06:00").window()),
      Paces.perDay(1),
      Paces.perHour(20),
      Paces.limits(Optional.of(500), Optional.of(4000), Optional.of(100)),
    };
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (Pace pace : paces) {
      assertThat(forecast(million, pace).never()).isZero();
    }
    // Each takes some hundredths of a second once the code is warm, all of them one when it is
    // cold.
    Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    assertThat(taken).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void without_limits_only_the_gap_takes_time() {
    Forecast forecast = forecast(new Load(1_000_000, 0), Paces.gap(Duration.ofSeconds(2)));
    assertThat(forecast.ends().orElseThrow())
        .isCloseTo(NOON.plusMillis(2500L * 999_999), within(1, ChronoUnit.HOURS));
    assertThat(forecast(new Load(1_000_000, 0), Paces.FREE))
        .isEqualTo(new Forecast(Optional.of(NOON), Optional.of(NOON), 1_000_000, 1, 0));
  }

  @Test
  void cold_people_wait_for_their_own_budget_while_warm_ones_go_on() {
    Pace pace = Paces.limits(Optional.empty(), Optional.of(100), Optional.of(30));
    assertThat(forecast(new Load(210, 90), pace))
        .isEqualTo(
            new Forecast(Optional.of(NOON), Optional.of(at("2026-03-06T03:00:00Z")), 100, 3, 0));
    assertThat(forecast(new Load(10, 90), pace).mostPerDay()).isEqualTo(40);
  }

  @Test
  void those_who_are_never_written_to_are_told_apart() {
    Forecast forecast = forecast(new Load(50, 70), Paces.coldPerDay(0));
    assertThat(forecast).isEqualTo(new Forecast(Optional.of(NOON), Optional.of(NOON), 50, 1, 70));
    assertThat(forecast(new Load(0, 70), Paces.coldPerDay(0)))
        .isEqualTo(new Forecast(Optional.empty(), Optional.empty(), 0, 0, 70));
  }

  @Test
  void nobody_to_write_to_takes_no_time() {
    assertThat(forecast(new Load(0, 0), Pace.usual()))
        .isEqualTo(new Forecast(Optional.empty(), Optional.empty(), 0, 0, 0));
  }

  @Test
  void what_was_sent_today_is_taken_into_account() {
    Recent almost =
        new Recent(Optional.of(NOON.minusSeconds(600)), 95, 95, Optional.of(NOON.plusSeconds(1)));
    Forecast forecast = Forecast.of(new Load(0, 10), Pace.usual(), ZONE, almost, NOON);
    assertThat(forecast.begins()).contains(NOON.plusSeconds(3000));
    assertThat(forecast.ends()).contains(at("2026-03-05T11:00:10Z"));
    assertThat(forecast.days()).isEqualTo(2);
    assertThat(forecast.mostPerDay()).isEqualTo(5);
  }

  @Test
  void it_begins_when_the_window_opens() {
    Pace pace = Paces.window("14:00", "15:00");
    assertThat(forecast(new Load(3, 0), pace).begins()).contains(at("2026-03-04T17:00:00Z"));
  }
}
