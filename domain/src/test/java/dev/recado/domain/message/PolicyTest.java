package dev.recado.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  @Test
  void a_message_is_tried_at_0_1_and_2_seconds_and_then_no_more() {
    assertThat(RetryPolicy.next(1, NOW)).contains(NOW.plusSeconds(1));
    assertThat(RetryPolicy.next(2, NOW)).contains(NOW.plusSeconds(2));
    assertThat(RetryPolicy.next(3, NOW)).isEmpty();
  }

  @Test
  void an_uncertain_message_is_looked_for_five_times_and_then_asks_a_person() {
    assertThat(IntStream.range(0, 5).mapToObj(look -> SettlementPolicy.nextLook(NOW, look).get()))
        .containsExactly(
            NOW.plusSeconds(5),
            NOW.plusSeconds(15),
            NOW.plusSeconds(60),
            NOW.plusSeconds(300),
            NOW.plus(Duration.ofMinutes(15)));
    assertThat(SettlementPolicy.nextLook(NOW, 5)).isEmpty();
  }

  @Test
  void only_two_absences_thirty_seconds_apart_prove_that_nothing_was_sent() {
    assertThat(SettlementPolicy.provesAbsence(NOW, NOW.plusSeconds(29))).isFalse();
    assertThat(SettlementPolicy.provesAbsence(NOW, NOW.plusSeconds(30))).isTrue();
  }
}
