package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Ids;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Ids} promises. */
public interface IdsContract {
  /** Fresh ids on this clock. */
  Ids ids(SettableClock clock);

  private static List<UUID> some(Ids ids, int count) {
    return Stream.generate(ids::next).limit(count).toList();
  }

  private static void assertClimbing(List<UUID> ids) {
    assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  default void an_id_is_a_uuid_of_version_7() {
    UUID id = ids(new SettableClock()).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  default void an_id_is_greater_than_every_earlier_one() {
    assertClimbing(some(ids(new SettableClock()), 20_000));
  }

  @Test
  default void it_is_so_when_the_clock_moves_on_or_steps_back() {
    SettableClock clock = new SettableClock();
    Ids ids = ids(clock);
    List<UUID> all =
        Stream.of(0, 1, -3600, 60, -86_400)
            .map(Duration::ofSeconds)
            .flatMap(
                step -> {
                  clock.advance(step);
                  return some(ids, 100).stream();
                })
            .toList();
    assertClimbing(all);
  }

  @Test
  default void no_id_is_made_twice_at_the_same_time() {
    Ids ids = ids(new SettableClock());
    var outcome = Together.call(8, number -> some(ids, 1000));
    assertThat(outcome.returned().stream().flatMap(List::stream))
        .hasSize(8000)
        .doesNotHaveDuplicates();
    outcome.returned().forEach(IdsContract::assertClimbing);
  }
}
