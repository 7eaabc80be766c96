package dev.recado.domain.pacing;

import static dev.recado.domain.pacing.TrafficClass.CAMPAIGN_COLD;
import static dev.recado.domain.pacing.TrafficClass.CAMPAIGN_WARM;
import static dev.recado.domain.pacing.TrafficClass.DIRECT_COLD;
import static dev.recado.domain.pacing.TrafficClass.DIRECT_WARM;
import static dev.recado.domain.pacing.TrafficClass.REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PacingTest {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final Instant NOON = Instant.parse("2026-03-04T15:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-03-05T03:00:00Z");

  private static Optional<NotYet> hold(Pace pace, TrafficClass traffic, Recent recent) {
    return Pacing.hold(pace, ZONE, traffic, recent, NOON);
  }

  private static Recent gapUntil(Instant end) {
    return new Recent(Optional.empty(), 0, 0, Optional.of(end));
  }

  private static Recent edge(Instant edge) {
    return new Recent(Optional.of(edge), 0, 0, Optional.empty());
  }

  private static Recent today(int all, int cold) {
    return new Recent(Optional.empty(), all, cold, Optional.empty());
  }

  private static Optional<NotYet> until(WaitReason reason, Instant until) {
    return Optional.of(NotYet.until(reason, until));
  }

  @ParameterizedTest
  @EnumSource(TrafficClass.class)
  void nothing_holds_a_lane_that_sent_nothing(TrafficClass traffic) {
    assertThat(hold(Pace.usual(), traffic, Recent.nothing())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TrafficClass.class)
  void the_gap_holds_every_kind_of_message(TrafficClass traffic) {
    Instant end = NOON.plusSeconds(2);
    Pace pace = Paces.gap(Duration.ofSeconds(2));
    assertThat(hold(pace, traffic, gapUntil(end))).isEqualTo(until(WaitReason.GAP, end));
    assertThat(hold(pace, traffic, gapUntil(NOON))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TrafficClass.class)
  void a_gap_no_pace_makes_is_left_from_a_clock_that_was_wrong_and_holds_nothing(
      TrafficClass traffic) {
    Pace pace = Paces.gap(Duration.ofSeconds(2));
    Instant longest = NOON.plusSeconds(3);
    assertThat(hold(pace, traffic, gapUntil(longest))).isEqualTo(until(WaitReason.GAP, longest));
    assertThat(hold(pace, traffic, gapUntil(longest.plusNanos(1)))).isEmpty();
  }

  @Test
  void a_gap_is_drawn_between_once_and_one_and_a_half_times_its_setting() {
    Pace pace = Paces.gap(Duration.ofSeconds(2));
    Random random = new Random(7);
    LongSummaryStatistics drawn =
        LongStream.range(0, 2000)
            .map(any -> Pacing.gap(pace, random).toMillis())
            .summaryStatistics();
    assertThat(drawn.getMin()).isBetween(2000L, 2050L);
    assertThat(drawn.getMax()).isBetween(2950L, 2999L);
    assertThat(Pacing.gap(Paces.FREE, random)).isZero();
    assertThat(Pacing.gap(Paces.gap(Duration.ofMillis(1)), random)).isEqualTo(Duration.ofMillis(1));
  }

  @ParameterizedTest
  @EnumSource(
      value = TrafficClass.class,
      names = {"CAMPAIGN_COLD", "CAMPAIGN_WARM"})
  void campaigns_wait_for_the_window_the_hour_and_the_day(TrafficClass traffic) {
    assertThat(hold(Paces.window("13:00", "20:00"), traffic, Recent.nothing()))
        .isEqualTo(until(WaitReason.OUTSIDE_WINDOW, NOON.plus(Duration.ofHours(1))));
    Instant edge = NOON.minus(Duration.ofMinutes(20));
    assertThat(hold(Paces.perHour(30), traffic, edge(edge)))
        .isEqualTo(until(WaitReason.HOUR_LIMIT, edge.plus(Duration.ofHours(1))));
    assertThat(hold(Paces.perDay(30), traffic, today(30, 0)))
        .isEqualTo(until(WaitReason.DAY_LIMIT, MIDNIGHT));
  }

  @Test
  void a_message_an_hour_old_fills_the_hour_no_more() {
    Instant edge = NOON.minus(Duration.ofHours(1));
    assertThat(hold(Paces.perHour(30), CAMPAIGN_WARM, edge(edge))).isEmpty();
    assertThat(hold(Paces.perHour(30), CAMPAIGN_WARM, edge(edge.plusNanos(1000)))).isPresent();
  }

  @Test
  void without_a_limit_nothing_is_too_much() {
    Recent much = new Recent(Optional.of(NOON), 1_000_000, 1_000_000, Optional.empty());
    assertThat(hold(Paces.FREE, CAMPAIGN_COLD, much)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"29,false", "30,true", "31,true"})
  void thirty_a_day_means_thirty(int sent, boolean held) {
    assertThat(hold(Paces.perDay(30), CAMPAIGN_COLD, today(sent, 0)).isPresent()).isEqualTo(held);
  }

  @Test
  void the_cold_budget_holds_cold_people_only() {
    Pace pace = Paces.coldPerDay(5);
    assertThat(hold(pace, CAMPAIGN_COLD, today(9, 5)))
        .isEqualTo(until(WaitReason.COLD_LIMIT, MIDNIGHT));
    assertThat(hold(pace, CAMPAIGN_COLD, today(9, 4))).isEmpty();
    assertThat(hold(pace, CAMPAIGN_WARM, today(9, 5))).isEmpty();
  }

  @Test
  void where_no_cold_message_is_allowed_at_all_nobody_can_tell_when() {
    assertThat(hold(Paces.coldPerDay(0), CAMPAIGN_COLD, Recent.nothing()))
        .contains(NotYet.open(WaitReason.COLD_LIMIT));
    assertThat(hold(Paces.coldPerDay(0), CAMPAIGN_WARM, Recent.nothing())).isEmpty();
    assertThat(hold(Paces.coldPerDay(0), DIRECT_COLD, Recent.nothing())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = TrafficClass.class,
      names = {"DIRECT_COLD", "DIRECT_WARM"})
  void direct_messages_are_held_only_where_limits_apply_to_all(TrafficClass traffic) {
    Pace night = Paces.window("13:00", "20:00");
    assertThat(hold(night, traffic, Recent.nothing())).isEmpty();
    assertThat(hold(Paces.holdingAll(night), traffic, Recent.nothing())).isPresent();
    assertThat(hold(Paces.perDay(1), traffic, today(1, 1))).isEmpty();
    assertThat(hold(Paces.holdingAll(Paces.perDay(1)), traffic, today(1, 1))).isPresent();
  }

  @Test
  void replies_go_at_any_hour_and_beyond_every_limit() {
    Recent much = new Recent(Optional.of(NOON), 1000, 1000, Optional.empty());
    Pace strict =
        Paces.holdingAll(Paces.with(Pace.usual(), Paces.window("13:00", "14:00").window()));
    assertThat(hold(strict, REPLY, much)).isEmpty();
  }

  @Test
  void the_reason_is_what_people_wait_for_rather_than_the_gap() {
    Recent sent = new Recent(Optional.empty(), 100, 0, Optional.of(NOON.plusSeconds(2)));
    assertThat(hold(Pace.usual(), CAMPAIGN_WARM, sent))
        .contains(NotYet.until(WaitReason.DAY_LIMIT, Instant.parse("2026-03-05T11:00:00Z")));
  }

  @Test
  void the_window_may_close_before_the_hour_is_over() {
    Instant late = Instant.parse("2026-03-04T22:30:00Z");
    Recent full = edge(late.minus(Duration.ofMinutes(10)));
    assertThat(Pacing.hold(Pace.usual(), ZONE, CAMPAIGN_WARM, full, late))
        .contains(NotYet.until(WaitReason.HOUR_LIMIT, Instant.parse("2026-03-05T11:00:00Z")));
  }

  @Test
  void the_window_may_close_before_the_gap_is_over() {
    Instant late = Instant.parse("2026-03-04T22:59:59Z");
    assertThat(Pacing.hold(Pace.usual(), ZONE, CAMPAIGN_WARM, gapUntil(late.plusSeconds(2)), late))
        .contains(NotYet.until(WaitReason.OUTSIDE_WINDOW, Instant.parse("2026-03-05T11:00:00Z")));
  }

  @Test
  void an_hour_reaches_over_midnight() {
    Instant justAfter = MIDNIGHT.plusSeconds(1);
    Instant edge = MIDNIGHT.minus(Duration.ofMinutes(1));
    Pace pace = Paces.limits(Optional.of(30), Optional.of(60), Optional.empty());
    assertThat(Pacing.hold(pace, ZONE, DIRECT_WARM, edge(edge), justAfter)).isEmpty();
    assertThat(Pacing.hold(pace, ZONE, CAMPAIGN_WARM, edge(edge), justAfter))
        .contains(NotYet.until(WaitReason.HOUR_LIMIT, edge.plus(Duration.ofHours(1))));
  }

  @ParameterizedTest
  @CsvSource({
    "America/Sao_Paulo, 2026-03-04T15:00:00Z, 2026-03-04T03:00:00Z",
    "America/Sao_Paulo, 2018-11-04T12:00:00Z, 2018-11-04T03:00:00Z",
    "Pacific/Apia, 2011-12-30T12:00:00Z, 2011-12-30T10:00:00Z",
    "UTC, 2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
  })
  void the_day_begins_where_the_clock_on_the_wall_says_so(ZoneId zone, Instant now, Instant began) {
    assertThat(Pacing.dayBegan(zone, now)).isEqualTo(began);
  }

  @Test
  void a_day_that_begins_twice_still_ends() {
    // On this night clocks in Newfoundland went from 00:01 back to 23:01.
    ZoneId zone = ZoneId.of("America/St_Johns");
    Instant secondEvening = Instant.parse("2009-11-01T03:00:00Z");
    assertThat(Pacing.hold(Paces.perDay(1), zone, CAMPAIGN_WARM, today(1, 0), secondEvening))
        .contains(NotYet.until(WaitReason.DAY_LIMIT, Instant.parse("2009-11-01T03:30:00Z")));
  }
}
