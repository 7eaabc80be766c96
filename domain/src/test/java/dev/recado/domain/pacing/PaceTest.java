package dev.recado.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
  @Test
  void by_default_twenty_an_hour_and_a_hundred_a_day_leave_in_business_hours() {
    assertThat(Pace.usual().gap()).isEqualTo(Duration.ofSeconds(2));
    assertThat(Pace.usual().perHour()).contains(20);
    assertThat(Pace.usual().perDay()).contains(100);
    assertThat(Pace.usual().coldPerDay()).isEmpty();
    assertThat(Pace.usual().window())
        .isEqualTo(SendingWindow.of("08:00", "20:00", Paces.EVERY_DAY));
    assertThat(Pace.usual().limitsApplyTo()).isEqualTo(LimitScope.CAMPAIGNS);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_000_001})
  void limits_that_make_no_sense_are_refused(int limit) {
    assertThatThrownBy(() -> Paces.perHour(limit)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> Paces.perDay(limit)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void no_cold_people_at_all_is_a_limit_too() {
    assertThat(Paces.coldPerDay(0).coldPerDay()).isEqualTo(Optional.of(0));
    assertThatThrownBy(() -> Paces.coldPerDay(-1)).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 3_600_001})
  void a_gap_is_at_most_an_hour(long millis) {
    assertThatThrownBy(() -> Paces.gap(Duration.ofMillis(millis))).isInstanceOf(InvalidValue.class);
  }

  @Test
  void the_scope_of_limits_is_read_by_its_name() {
    assertThat(LimitScope.of("all")).isEqualTo(LimitScope.ALL);
    assertThat(LimitScope.of("campaigns")).isEqualTo(LimitScope.CAMPAIGNS);
    assertThatThrownBy(() -> LimitScope.of("nobody")).isInstanceOf(InvalidValue.class);
  }
}
