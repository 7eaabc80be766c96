package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.operations.port.Changes;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@link Changes} promises. */
@Timeout(60)
public interface ChangesContract {
  Duration PATIENCE = Duration.ofSeconds(20);

  Changes changes();

  /** Lets something happen while another waits: on another thread, if waiting blocks. */
  default void meanwhile(Runnable happening) {
    Thread.ofVirtual().start(happening);
  }

  private static List<Topic> topics() {
    return List.of(
        new Topic.LaneDue(),
        new Topic.OfConnection(new ConnectionId(Some.uuid())),
        new Topic.OfMessage(new MessageId(Some.uuid())));
  }

  /** A look that finds nothing at first, and lets something happen then. */
  private Supplier<Optional<String>> look(AtomicBoolean there, Runnable afterFirst) {
    AtomicInteger looks = new AtomicInteger();
    return () -> {
      if (looks.getAndIncrement() == 0) {
        meanwhile(afterFirst);
        return Optional.empty();
      }
      return there.get() ? Optional.of("found") : Optional.empty();
    };
  }

  @Test
  default void what_is_there_already_is_found_by_the_first_look() {
    AtomicInteger looks = new AtomicInteger();
    Optional<Integer> found =
        changes().await(new Topic.LaneDue(), PATIENCE, () -> Optional.of(looks.incrementAndGet()));
    assertThat(found).contains(1);
  }

  @Test
  default void a_change_that_is_announced_is_found() {
    for (Topic topic : topics()) {
      AtomicBoolean there = new AtomicBoolean();
      Runnable change =
          () -> {
            there.set(true);
            changes().announce(topic);
          };
      assertThat(changes().await(topic, PATIENCE, look(there, change))).contains("found");
    }
  }

  @Test
  default void a_change_that_nobody_announces_is_found_too() {
    AtomicBoolean there = new AtomicBoolean();
    Supplier<Optional<String>> look = look(there, () -> there.set(true));
    assertThat(changes().await(new Topic.LaneDue(), PATIENCE, look)).contains("found");
  }

  @Test
  default void an_announcement_that_brings_nothing_ends_no_wait() {
    Topic topic = new Topic.OfMessage(new MessageId(Some.uuid()));
    AtomicBoolean there = new AtomicBoolean();
    Runnable change =
        () -> {
          changes().announce(topic);
          meanwhile(() -> there.set(true));
        };
    assertThat(changes().await(topic, PATIENCE, look(there, change))).contains("found");
  }

  @Test
  default void a_wait_ends_with_its_limit() {
    for (Duration limit : List.of(Duration.ofMillis(30), Duration.ZERO)) {
      assertThat(changes().await(new Topic.LaneDue(), limit, Optional::<String>empty)).isEmpty();
    }
  }

  @Test
  default void an_announcement_nobody_waits_for_does_no_harm() {
    topics().forEach(changes()::announce);
  }

  @Test
  default void a_failing_look_ends_the_wait_and_reaches_the_caller() {
    RuntimeException failure = new UnsupportedOperationException("as thrown");
    Supplier<Optional<String>> look =
        () -> {
          throw failure;
        };
    assertThatThrownBy(() -> changes().await(new Topic.LaneDue(), PATIENCE, look))
        .isSameAs(failure);
  }
}
