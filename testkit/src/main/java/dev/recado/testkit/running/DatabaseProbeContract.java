package dev.recado.testkit.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link DatabaseProbe} promises. */
public interface DatabaseProbeContract {
  DatabaseProbe reachable();

  DatabaseProbe unreachable();

  @Test
  default void a_database_that_answers_does_so_in_a_time() {
    assertThat(reachable().roundTrip())
        .isGreaterThanOrEqualTo(Duration.ZERO)
        .isLessThan(Duration.ofSeconds(10));
  }

  @Test
  default void one_that_does_not_is_unavailable() {
    assertThatThrownBy(() -> unreachable().roundTrip()).isInstanceOf(Unavailable.class);
  }
}
