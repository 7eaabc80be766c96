package dev.recado.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookPolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(100));

  private static Instant minutesAgo(int minutes) {
    return NOW.minus(Duration.ofMinutes(minutes));
  }

  @Test
  void a_look_begins_before_the_end_of_the_last_and_leaves_the_latest_minute_to_the_webhooks() {
    assertThat(LookPolicy.ahead(minutesAgo(15), LONG_AGO, NOW))
        .contains(new Span(minutesAgo(25), minutesAgo(1)));
  }

  @Test
  void nothing_from_before_the_phone_was_linked_is_read() {
    assertThat(LookPolicy.ahead(minutesAgo(15), minutesAgo(20), NOW))
        .contains(new Span(minutesAgo(20), minutesAgo(1)));
  }

  @Test
  void nothing_is_read_that_is_older_than_fourteen_days() {
    assertThat(LookPolicy.ahead(LONG_AGO, LONG_AGO, NOW).orElseThrow().from())
        .isEqualTo(NOW.minus(Duration.ofDays(14)));
  }

  @Test
  void there_is_nothing_to_read_twice_in_a_row() {
    assertThat(LookPolicy.ahead(minutesAgo(1), LONG_AGO, NOW)).isEmpty();
    assertThat(LookPolicy.ahead(NOW, NOW, NOW)).isEmpty();
  }

  @Test
  void a_session_that_comes_back_may_have_missed_six_hours_or_as_long_as_it_was_down() {
    assertThat(LookPolicy.suspectedSince(Optional.empty(), NOW)).isEqualTo(minutesAgo(360));
    assertThat(LookPolicy.suspectedSince(Optional.of(minutesAgo(3)), NOW))
        .isEqualTo(minutesAgo(360));
    assertThat(LookPolicy.suspectedSince(Optional.of(minutesAgo(4000)), NOW))
        .isEqualTo(minutesAgo(4000));
    assertThat(LookPolicy.suspectedSince(Optional.of(LONG_AGO), NOW))
        .isEqualTo(NOW.minus(Duration.ofDays(14)));
  }

  @Test
  void pauses_after_failures_double_up_to_half_an_hour() {
    assertThat(LookPolicy.afterFailure(1, NOW)).isEqualTo(NOW.plusSeconds(30));
    assertThat(LookPolicy.afterFailure(2, NOW)).isEqualTo(NOW.plusSeconds(60));
    assertThat(LookPolicy.afterFailure(7, NOW)).isEqualTo(NOW.plusSeconds(1800));
    assertThat(LookPolicy.afterFailure(10_000, NOW)).isEqualTo(NOW.plusSeconds(1800));
  }

  @Test
  void a_span_is_halved_down_to_a_second() {
    Span span = new Span(NOW, NOW.plusSeconds(4));
    assertThat(span.firstHalf()).isEqualTo(new Span(NOW, NOW.plusSeconds(2)));
    assertThat(span.firstHalf().firstHalf()).isEqualTo(new Span(NOW, NOW.plusSeconds(1)));
    assertThat(span.firstHalf().firstHalf().divisible()).isFalse();
    assertThat(span.divisible()).isTrue();
    assertThat(span.first(Duration.ofHours(1))).isEqualTo(span);
  }
}
