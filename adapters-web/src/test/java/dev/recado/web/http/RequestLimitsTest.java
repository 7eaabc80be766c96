package dev.recado.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.domain.refusal.Throttled;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
  private final RequestLimits limits = new RequestLimits(settings(false));

  private static WebSettings settings(boolean limitsOff) {
    return new WebSettings(Set.of(), Set.of(), limitsOff, "test", false);
  }

  private static void repeat(int times, Runnable request) {
    for (int i = 0; i < times; i++) {
      request.run();
    }
  }

  @Test
  void a_stranger_may_ask_a_thousand_times_and_is_then_told_when_to_come_back() {
    repeat(1000, () -> limits.stranger("192.0.2.1"));
    assertThatExceptionOfType(Throttled.class)
        .isThrownBy(() -> repeat(20, () -> limits.stranger("192.0.2.1")))
        .satisfies(refusal -> assertThat(refusal.retryAfter()).isPositive());
  }

  @Test
  void one_address_does_not_use_up_what_another_may() {
    repeat(1000, () -> limits.stranger("192.0.2.1"));
    assertThatCode(() -> limits.stranger("192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void a_member_may_ask_six_hundred_times_a_minute() {
    repeat(600, () -> limits.member("ana"));
    assertThatExceptionOfType(Throttled.class)
        .isThrownBy(() -> repeat(100, () -> limits.member("ana")));
  }

  @Test
  void a_test_environment_may_switch_the_limits_off() {
    RequestLimits off = new RequestLimits(settings(true));
    assertThatCode(() -> repeat(1200, () -> off.stranger("192.0.2.1"))).doesNotThrowAnyException();
  }
}
