package dev.recado.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
  private final List<String> closed = new ArrayList<>();
  private final Opened opened = new Opened();

  @Test
  void what_was_opened_last_is_closed_first_and_once() {
    opened.add(() -> closed.add("postgres"));
    opened.add(() -> closed.add("server"));

    opened.close();
    opened.close();

    assertThat(closed).containsExactly("server", "postgres");
  }

  @Test
  void one_failure_does_not_keep_the_rest_open() {
    opened.add(() -> closed.add("postgres"));
    opened.add(
        () -> {
          throw new IllegalStateException("stuck");
        });

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(opened::close);
    assertThat(closed).containsExactly("postgres");
  }

  @Test
  void nothing_new_is_opened_once_the_closing_has_begun() {
    opened.close();

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> opened.add(() -> closed.add("late")));
    assertThat(closed).containsExactly("late");
  }
}
