package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.Restriction;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.connections.port.Restrictions} promises. */
public interface RestrictionsContract extends BackendContract {
  private Connection restricted(Line line) {
    Connection restricted = line.connection().restricted(Some.NOW);
    run(line.scope(), () -> backend().connections().update(line.scope(), restricted));
    return restricted;
  }

  private boolean over(Line line, Instant now) {
    return backend().restrictions().over(now, 10_000).stream()
        .anyMatch(
            each ->
                each.connection().equals(line.id()) && each.tenant().equals(line.scope().tenant()));
  }

  @Test
  default void a_restriction_comes_back_as_it_was_kept() {
    Line line = given().line();
    Connection restricted = restricted(line);
    assertThat(restricted.restriction())
        .contains(new Restriction(Some.NOW.plus(Duration.ofHours(1)), 1));
    assertThat(within(line.scope(), () -> backend().connections().find(line.scope(), line.id())))
        .contains(restricted);
  }

  @Test
  default void it_is_over_at_its_time_and_until_somebody_lifts_it() {
    Line line = given().line();
    Connection restricted = restricted(line);
    Instant end = restricted.restriction().orElseThrow().until();
    assertThat(over(line, end.minusSeconds(1))).isFalse();
    assertThat(over(line, end)).isTrue();
    run(line.scope(), () -> backend().connections().update(line.scope(), restricted.lifted(end)));
    assertThat(over(line, end)).isFalse();
  }
}
