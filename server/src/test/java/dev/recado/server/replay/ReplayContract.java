package dev.recado.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All recorded bodies end in the same inbox, whatever their order and number. */
interface ReplayContract {
  int LANES = 16;

  Backend backend();

  /** How many shuffled orders are tried. */
  int seeds();

  private List<String> after(List<Recorded> bodies) {
    Receiver receiver = new Receiver(backend());
    receiver.receive(bodies);
    return checked(receiver);
  }

  private static List<String> checked(Receiver receiver) {
    InboxState state = receiver.state();
    new ExpectedInbox(state, receiver.line.connection().phone().orElseThrow()).check();
    assertThat(receiver.counters.of(Counted.EVENT_FAILED)).isZero();
    return state.told();
  }

  private static List<Recorded> twice(List<Recorded> bodies) {
    return Stream.concat(bodies.stream(), bodies.stream()).toList();
  }

  @Test
  default void in_order_reversed_and_doubled_all_bodies_end_in_the_same_inbox() {
    List<Recorded> all = Recorded.all();
    List<String> inOrder = after(all);
    assertThat(after(all.reversed())).isEqualTo(inOrder);
    assertThat(after(twice(all))).isEqualTo(inOrder);
  }

  @Test
  default void in_any_order_all_bodies_end_in_the_same_inbox() {
    List<String> inOrder = after(Recorded.all());
    for (int seed = 0; seed < seeds(); seed++) {
      List<Recorded> shuffled = new ArrayList<>(twice(Recorded.all()));
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(after(shuffled)).as("shuffled by %s", seed).isEqualTo(inOrder);
    }
  }

  @Test
  default void sixteen_at_a_time_all_bodies_end_in_the_same_inbox() {
    List<Recorded> all = Recorded.all();
    Receiver receiver = new Receiver(backend());
    var outcome =
        Together.call(
            LANES,
            lane -> {
              // Each body comes twice, on two lanes, which may meet.
              IntStream.range(0, all.size())
                  .filter(index -> index % (LANES / 2) == lane % (LANES / 2))
                  .forEach(index -> receiver.receive(all.get(index)));
              return lane;
            });
    assertThat(outcome.thrown()).isEmpty();
    assertThat(checked(receiver)).isEqualTo(after(all));
  }
}
