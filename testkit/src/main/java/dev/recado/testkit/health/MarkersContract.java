package dev.recado.testkit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.health.port.Markers;
import dev.recado.application.health.port.Markers.Marked;
import dev.recado.domain.refusal.Unavailable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Markers} promises. */
public interface MarkersContract {
  Markers marked(Optional<String> environment, Optional<String> projectRef);

  Markers unreachable();

  @Test
  default void markers_are_read_as_they_were_written() {
    assertThat(marked(Optional.of("production"), Optional.of("shop")).read())
        .isEqualTo(new Marked(Optional.of("production"), Optional.of("shop")));
  }

  @Test
  default void a_database_nobody_has_marked_has_none() {
    assertThat(marked(Optional.empty(), Optional.empty()).read())
        .isEqualTo(new Marked(Optional.empty(), Optional.empty()));
  }

  @Test
  default void of_a_database_that_does_not_answer_nobody_can_tell() {
    assertThatThrownBy(() -> unreachable().read()).isInstanceOf(Unavailable.class);
  }
}
