package dev.recado.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.recado.application.access.port.LoginThrottle;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.refusal.Throttled;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.operations.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What {@link LoginThrottle} promises. */
public interface LoginThrottleContract {
  String HERE = "203.0.113.7";
  String ELSEWHERE = "198.51.100.7";

  /** A throttle that has seen nothing yet. */
  LoginThrottle throttle(SettableClock clock);

  private static void fail(LoginThrottle throttle, EmailAddress account, int times) {
    for (int each = 0; each < times; each++) {
      throttle.admit(account, HERE);
      throttle.failed(account, HERE);
    }
  }

  private static void assertAdmitted(LoginThrottle throttle, EmailAddress account, String address) {
    assertThatCode(() -> throttle.admit(account, address)).doesNotThrowAnyException();
  }

  private static Throttled assertRefused(LoginThrottle throttle, EmailAddress account) {
    Throttled refusal = catchThrowableOfType(Throttled.class, () -> throttle.admit(account, HERE));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  @Test
  default void five_failures_are_borne_and_no_more() {
    LoginThrottle throttle = throttle(new SettableClock());
    EmailAddress account = Some.email();
    fail(throttle, account, 5);
    Throttled refusal = assertRefused(throttle, account);
    assertThat(refusal.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(15));
  }

  @Test
  default void attempts_that_do_not_fail_cost_nothing() {
    LoginThrottle throttle = throttle(new SettableClock());
    EmailAddress account = Some.email();
    for (int each = 0; each < 20; each++) {
      assertAdmitted(throttle, account, HERE);
    }
  }

  @Test
  default void nobody_elsewhere_and_no_other_account_is_locked_out() {
    LoginThrottle throttle = throttle(new SettableClock());
    EmailAddress account = Some.email();
    fail(throttle, account, 5);
    assertAdmitted(throttle, account, ELSEWHERE);
    assertAdmitted(throttle, Some.email(), HERE);
  }

  @Test
  default void a_success_forgives_the_failures_before_it() {
    LoginThrottle throttle = throttle(new SettableClock());
    EmailAddress account = Some.email();
    fail(throttle, account, 4);
    throttle.succeeded(account, HERE);
    fail(throttle, account, 5);
    assertRefused(throttle, account);
  }

  @Test
  default void after_fifteen_minutes_it_is_forgiven() {
    SettableClock clock = new SettableClock();
    LoginThrottle throttle = throttle(clock);
    EmailAddress account = Some.email();
    fail(throttle, account, 5);
    Duration wait = assertRefused(throttle, account).retryAfter();
    clock.advance(wait.plusSeconds(1));
    assertAdmitted(throttle, account, HERE);
    clock.advance(Duration.ofMinutes(15).plusSeconds(1));
    fail(throttle, account, 5);
    assertRefused(throttle, account);
  }

  @Test
  default void failures_at_the_same_time_are_all_counted() {
    LoginThrottle throttle = throttle(new SettableClock());
    EmailAddress account = Some.email();
    Together.run(5, () -> throttle.failed(account, HERE));
    assertRefused(throttle, account);
  }
}
