package dev.recado.testkit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.health.port.DatabaseClock;
import dev.recado.domain.refusal.Unavailable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link DatabaseClock} promises. */
public interface DatabaseClockContract {
  DatabaseClock running();

  DatabaseClock stopped();

  @Test
  default void it_never_goes_back() {
    DatabaseClock clock = running();
    Instant first = clock.now();
    assertThat(clock.now()).isAfterOrEqualTo(first);
  }

  @Test
  default void without_a_database_there_is_no_clock() {
    assertThatThrownBy(() -> stopped().now()).isInstanceOf(Unavailable.class);
  }
}
