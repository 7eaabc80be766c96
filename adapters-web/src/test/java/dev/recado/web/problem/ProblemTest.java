package dev.recado.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.refusal.Breach;
import dev.recado.domain.refusal.Clash;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.GatewayRefused;
import dev.recado.domain.refusal.Gone;
import dev.recado.domain.refusal.Malformed;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.refusal.Throttled;
import dev.recado.domain.refusal.Unauthenticated;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.domain.refusal.Unknown;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {
  static Stream<Arguments> categories() {
    return Stream.of(
        Arguments.of(new Malformed("c", "t", "d"), 400),
        Arguments.of(new Unauthenticated("c", "t", "d"), 401),
        Arguments.of(new Forbidden("c", "t", "d"), 403),
        Arguments.of(new Unknown("c", "t", "d"), 404),
        Arguments.of(new Clash("c", "t", "d"), 409),
        Arguments.of(new Gone("c", "t", "d"), 410),
        Arguments.of(new Breach("c", "t", "d"), 422),
        Arguments.of(new GatewayRefused("c", "t", "d"), 424),
        Arguments.of(new Throttled("c", "t", "d", Duration.ofSeconds(9)), 429),
        Arguments.of(new GatewayFailed("c", "t", "d"), 502),
        Arguments.of(new Unavailable("c", "t", "d", Duration.ofSeconds(5)), 503));
  }

  @ParameterizedTest
  @MethodSource("categories")
  void each_category_has_its_status(Refusal refusal, int status) {
    assertThat(Problem.of(refusal).status()).isEqualTo(status);
  }

  @Test
  void every_category_is_in_the_table() {
    assertThat(categories()).hasSize(Refusal.class.getPermittedSubclasses().length);
  }

  @Test
  void those_who_may_try_again_are_told_when() {
    assertThat(Problem.of(new Throttled("c", "t", "d", Duration.ofSeconds(9))).retryAfter())
        .contains(Duration.ofSeconds(9));
    assertThat(Problem.of(new Clash("c", "t", "d")).retryAfter()).isEmpty();
  }
}
