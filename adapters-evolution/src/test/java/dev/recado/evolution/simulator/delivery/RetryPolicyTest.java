package dev.recado.evolution.simulator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  @Test
  void pauses_double_up_to_the_cap() {
    RetryPolicy policy = RetryPolicy.of(10, Duration.ofSeconds(5), Duration.ofSeconds(300));

    assertThat(IntStream.range(1, 10).mapToObj(n -> policy.pauseAfter(n, 0.5).toSeconds()))
        .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L);
  }

  @Test
  void jitter_never_goes_below_the_first_pause() {
    RetryPolicy policy = RetryPolicy.real();

    assertThat(policy.pauseAfter(1, 0)).isEqualTo(Duration.ofSeconds(5));
    assertThat(policy.pauseAfter(2, 0)).isEqualTo(Duration.ofSeconds(8));
    assertThat(policy.pauseAfter(2, 1)).isEqualTo(Duration.ofSeconds(12));
  }
}
