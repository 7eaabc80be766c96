package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Counters;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.testkit.Together;
import org.junit.jupiter.api.Test;

/** What {@link Counters} promises. */
public interface CountersContract {
  Counters counters();

  /** How often that was counted so far, which no port shows. */
  long of(Counted what);

  @Test
  default void each_thing_is_counted_by_one_and_apart_from_the_others() {
    for (Counted what : Counted.values()) {
      long before = of(what);
      counters().add(what);
      counters().add(what);
      assertThat(of(what)).isEqualTo(before + 2);
    }
    assertThat(of(Counted.values()[0])).isEqualTo(2);
  }

  @Test
  default void what_nobody_counted_is_zero() {
    assertThat(Counted.values()).allMatch(what -> of(what) == 0);
  }

  @Test
  default void nothing_is_lost_when_many_count_at_once() {
    Counters counters = counters();
    var outcome = Together.run(16, () -> counters.add(Counted.MESSAGE_SENT));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(of(Counted.MESSAGE_SENT)).isEqualTo(16);
  }
}
