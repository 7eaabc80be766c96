package dev.recado.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageExpiryTest {
  private static final Instant NOW = Instant.parse("2026-03-04T15:16:17Z");

  @Test
  void a_reply_is_awaited_for_a_day_and_a_direct_message_for_three() {
    assertThat(MessageExpiry.of(SendKind.REPLY, Optional.empty(), NOW))
        .contains(NOW.plus(Duration.ofDays(1)));
    assertThat(MessageExpiry.of(SendKind.DIRECT, Optional.empty(), NOW))
        .contains(NOW.plus(Duration.ofDays(3)));
    assertThat(MessageExpiry.of(SendKind.CAMPAIGN, Optional.empty(), NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 60, 30 * 86_400})
  void a_caller_may_choose_any_time_of_the_next_30_days(long seconds) {
    Optional<Instant> asked = Optional.of(NOW.plusSeconds(seconds));
    assertThat(MessageExpiry.of(SendKind.DIRECT, asked, NOW)).isEqualTo(asked);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -86_400, 30 * 86_400 + 1})
  void a_time_that_has_passed_or_is_too_far_away_is_refused(long seconds) {
    Optional<Instant> asked = Optional.of(NOW.plusSeconds(seconds));
    assertThatThrownBy(() -> MessageExpiry.of(SendKind.DIRECT, asked, NOW))
        .isInstanceOf(InvalidValue.class);
  }
}
