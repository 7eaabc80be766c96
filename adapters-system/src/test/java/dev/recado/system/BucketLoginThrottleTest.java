package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.refusal.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BucketLoginThrottleTest {
  private static final EmailAddress ANA = new EmailAddress("ana@example.com");
  private static final EmailAddress BIA = new EmailAddress("bia@example.com");
  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T09:34:05Z"));
  private final BucketLoginThrottle throttle = new BucketLoginThrottle(clock, false);

  @Test
  void the_sixth_try_after_five_failures_has_to_wait() {
    fail(4, ANA, HERE);
    assertAdmitted(ANA, HERE);
    fail(1, ANA, HERE);

    assertWaits(ANA, HERE, Duration.ofMinutes(15));
  }

  @Test
  void the_wait_is_told_and_over_after_15_minutes() {
    fail(5, ANA, HERE);
    clock.advance(Duration.ofMinutes(10));
    assertWaits(ANA, HERE, Duration.ofMinutes(5));
    clock.advance(Duration.ofMinutes(5));

    assertAdmitted(ANA, HERE);
  }

  @Test
  void trying_on_while_throttled_does_not_prolong_the_wait() {
    fail(5, ANA, HERE);
    clock.advance(Duration.ofMinutes(14));
    fail(100, BIA, ELSEWHERE);
    assertWaits(ANA, HERE, Duration.ofMinutes(1));
    clock.advance(Duration.ofMinutes(1));

    assertAdmitted(ANA, HERE);
  }

  @Test
  void an_attacker_elsewhere_does_not_lock_the_owner_out() {
    fail(20, ANA, ELSEWHERE);

    assertAdmitted(ANA, HERE);
    assertWaits(ANA, ELSEWHERE, Duration.ofMinutes(15));
  }

  @Test
  void a_colleague_at_the_same_address_is_not_affected() {
    fail(5, ANA, HERE);

    assertAdmitted(BIA, HERE);
  }

  @Test
  void a_success_forgives() {
    fail(4, ANA, HERE);
    throttle.succeeded(ANA, HERE);
    fail(4, ANA, HERE);

    assertAdmitted(ANA, HERE);
  }

  @Test
  void one_password_tried_on_fifty_accounts_closes_the_address() {
    for (int i = 0; i < 50; i++) {
      fail(1, new EmailAddress("member" + i + "@example.com"), ELSEWHERE);
    }

    assertWaits(ANA, ELSEWHERE, Duration.ofMinutes(15));
    assertAdmitted(ANA, HERE);
  }

  @Test
  void a_success_of_his_own_does_not_reopen_the_address_for_an_attacker() {
    for (int i = 0; i < 50; i++) {
      fail(1, new EmailAddress("member" + i + "@example.com"), ELSEWHERE);
    }
    throttle.succeeded(BIA, ELSEWHERE);

    assertWaits(ANA, ELSEWHERE, Duration.ofMinutes(15));
  }

  @Test
  void failures_on_many_threads_are_all_counted() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 5; i++) {
        threads.execute(() -> fail(1, ANA, HERE));
      }
    }

    assertWaits(ANA, HERE, Duration.ofMinutes(15));
  }

  @Test
  void switched_off_it_lets_everything_pass() {
    BucketLoginThrottle off = new BucketLoginThrottle(clock, true);
    for (int i = 0; i < 100; i++) {
      off.failed(ANA, HERE);
    }

    assertThatNoException().isThrownBy(() -> off.admit(ANA, HERE));
  }

  private void fail(int times, EmailAddress account, String address) {
    for (int i = 0; i < times; i++) {
      throttle.failed(account, address);
    }
  }

  private void assertAdmitted(EmailAddress account, String address) {
    assertThatNoException().isThrownBy(() -> throttle.admit(account, address));
  }

  private void assertWaits(EmailAddress account, String address, Duration wait) {
    assertThatExceptionOfType(Throttled.class)
        .isThrownBy(() -> throttle.admit(account, address))
        .satisfies(refusal -> assertThat(refusal.retryAfter()).isEqualTo(wait));
  }
}
