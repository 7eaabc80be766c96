package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every recorded body about messages and people, in any order and any number of times, ends in the
 * same state. Bodies about the connection itself have a history of their own and are replayed by
 * {@link ConnectionReplayIT}.
 */
@ExtendWith(SharedServer.class)
class FixtureReplayIT {
  private static final int SEEDS = 6;
  private static final Set<String> CONNECTION =
      Set.of("qr", "qr_limit", "connection", "instance_logged_out", "instance_removed");
  private static final List<Fixture> FIXTURES =
      Fixture.all().stream().filter(f -> !CONNECTION.contains(f.action())).toList();

  @TestFactory
  Stream<DynamicTest> any_order_ends_in_the_expected_state(RunningServer server) {
    Stage stage = new Stage(server.target());
    Stream<DynamicTest> fixed =
        Stream.of(
            replay("in order", stage, FIXTURES),
            replay("reversed", stage, FIXTURES.reversed()),
            replay("doubled", stage, twice(FIXTURES)));
    Stream<DynamicTest> shuffled =
        IntStream.range(0, SEEDS)
            .mapToObj(seed -> replay("shuffled by " + seed, stage, shuffled(seed)));
    return Stream.concat(fixed, shuffled);
  }

  private static DynamicTest replay(String order, Stage stage, List<Fixture> bodies) {
    return DynamicTest.dynamicTest(
        order,
        () -> {
          Stage.Paired unit = stage.paired();
          bodies.forEach(fixture -> deliver(stage, unit, fixture));
          new ExpectedInbox(unit).check();
        });
  }

  private static void deliver(Stage stage, Stage.Paired unit, Fixture fixture) {
    String body = fixture.sentTo(unit.instance(), unit.phone());
    assertThat(stage.world().deliver(unit.instance(), body)).as(fixture.name()).isEqualTo(200);
  }

  private static List<Fixture> twice(List<Fixture> fixtures) {
    return Stream.concat(fixtures.stream(), fixtures.stream()).toList();
  }

  private static List<Fixture> shuffled(long seed) {
    List<Fixture> order = new ArrayList<>(twice(FIXTURES));
    Collections.shuffle(order, new Random(seed));
    return order;
  }
}
