package dev.recado.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every pace, everywhere, at any time; a failing seed is named and replays. */
class PacingPropertiesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private static LongStream seeds() {
    Long one = Long.getLong("seed");
    return one == null ? LongStream.range(0, 300) : LongStream.of(one);
  }

  @Test
  void no_rule_is_broken_wherever_it_is_and_however_clocks_are_turned() {
    long sent = seeds().map(seed -> new PacingRun(seed).go(250)).sum();
    assertThat(sent).isGreaterThan(seeds().count() * 20);
  }

  /** Sends campaign messages as soon as each may leave. */
  private static PlainHistory eager(Pace pace, ZoneId zone, Instant from, Instant end) {
    PlainHistory history = new PlainHistory();
    eager(pace, zone, from, end, history);
    return history;
  }

  private static void eager(
      Pace pace, ZoneId zone, Instant from, Instant end, PlainHistory history) {
    Random random = new Random(from.getEpochSecond());
    TrafficClass traffic = TrafficClass.CAMPAIGN_COLD;
    Instant now = from;
    while (now.isBefore(end)) {
      Recent recent = history.recent(pace, zone, now);
      Optional<Decision.NotYet> hold = Pacing.hold(pace, zone, traffic, recent, now);
      if (hold.isEmpty()) {
        history.add(now, traffic, now.plus(Pacing.gap(pace, random)));
      } else {
        now = hold.get().until().orElseThrow();
      }
    }
  }

  private static Map<LocalDate, Long> byDay(List<Instant> times, ZoneId zone) {
    return times.stream()
        .map(at -> at.atZone(zone).toLocalDate())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static int mostInAnHour(List<Instant> times) {
    return times.stream()
        .mapToInt(
            first -> PlainHistory.since(times, first) - PlainHistory.since(times, first.plus(HOUR)))
        .max()
        .orElse(0);
  }

  @ParameterizedTest
  @CsvSource({
    "America/Sao_Paulo, 2018-11-02T03:00:00Z",
    "America/Sao_Paulo, 2018-02-16T02:00:00Z",
    "America/Asuncion, 2023-09-30T04:00:00Z",
    "Africa/Cairo, 2024-04-25T00:00:00Z",
    "Asia/Beirut, 2022-10-29T00:00:00Z",
    "Pacific/Apia, 2011-12-28T10:00:00Z",
    "Europe/Lisbon, 2026-03-28T00:00:00Z",
    "America/Sao_Paulo, 2024-02-28T03:00:00Z",
    "America/Sao_Paulo, 2025-12-30T03:00:00Z",
  })
  void thirty_means_thirty_and_thirty_are_reached(ZoneId zone, Instant from) {
    Pace pace =
        Paces.with(
            Paces.limits(Optional.of(30), Optional.of(130), Optional.empty()),
            SendingWindow.of("08:00", "20:00", Paces.EVERY_DAY));

    PlainHistory history = eager(pace, zone, from, from.plus(Duration.ofDays(4)));

    assertThat(mostInAnHour(history.counted())).isEqualTo(30);
    Map<LocalDate, Long> days = byDay(history.counted(), zone);
    assertThat(days).hasSizeGreaterThanOrEqualTo(4);
    assertThat(days.values()).allMatch(count -> count <= 130);
    assertThat(days.values().stream().filter(count -> count == 130)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void after_three_days_of_silence_the_pace_is_what_it_was() {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    Instant from = Instant.parse("2026-03-02T11:00:00Z");
    PlainHistory history = eager(Pace.usual(), zone, from, from.plus(Duration.ofHours(3)));
    int before = history.counted().size();
    Instant again = from.plus(Duration.ofDays(3));

    eager(Pace.usual(), zone, again, again.plus(HOUR), history);

    List<Instant> times = history.counted();
    assertThat(before).isEqualTo(60);
    assertThat(times.subList(before, times.size())).hasSize(20);
    for (int next = 1; next < times.size(); next++) {
      assertThat(Duration.between(times.get(next - 1), times.get(next)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void nothing_is_made_up_for_after_an_outage() {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    Instant eight = Instant.parse("2026-03-02T11:00:00Z");
    Instant late = Instant.parse("2026-03-02T21:00:00Z");
    Instant closing = Instant.parse("2026-03-02T23:00:00Z");

    PlainHistory whole = eager(Pace.usual(), zone, eight, closing);
    PlainHistory rest = eager(Pace.usual(), zone, late, closing);

    assertThat(whole.counted()).hasSize(100);
    assertThat(rest.counted()).hasSize(40);
  }

  @Test
  void a_day_whose_first_minute_comes_twice_keeps_its_limit() {
    ZoneId zone = ZoneId.of("America/St_Johns");
    Instant from = Instant.parse("2009-10-31T12:00:00Z");

    PlainHistory history = eager(Paces.perDay(30), zone, from, from.plus(Duration.ofDays(3)));

    assertThat(byDay(history.counted(), zone).values()).containsOnly(30L).hasSize(4);
  }
}
