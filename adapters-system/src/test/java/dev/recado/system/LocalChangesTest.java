package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LocalChangesTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Topic LANES = new Topic.LaneDue();
  private static final Topic MESSAGE = new Topic.OfMessage(new MessageId(new UUID(7, 1)));

  /** Never polls within a test, so only announcements can wake. */
  private final LocalChanges changes = new LocalChanges(Duration.ofHours(1));

  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void what_is_there_already_is_found_without_waiting() {
    assertThat(changes.await(MESSAGE, LONG, () -> Optional.of("sent"))).contains("sent");
  }

  @Test
  void an_announcement_wakes_a_waiter_at_once() throws Exception {
    AtomicBoolean sent = new AtomicBoolean();
    CountDownLatch looked = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<String>> waiter =
          threads.submit(() -> changes.await(MESSAGE, LONG, () -> seen(sent, looked)));
      assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
      sent.set(true);
      changes.announce(MESSAGE);

      assertThat(waiter.get(10, TimeUnit.SECONDS)).contains("sent");
    }
  }

  @Test
  void an_announcement_during_a_look_is_not_lost() {
    Optional<Integer> found =
        changes.await(
            MESSAGE,
            LONG,
            () -> {
              changes.announce(MESSAGE);
              return Optional.of(looks.incrementAndGet()).filter(count -> count == 3);
            });

    assertThat(found).contains(3);
  }

  @Test
  void other_topics_do_not_wake() {
    Optional<Integer> found =
        changes.await(
            MESSAGE,
            Duration.ofMillis(50),
            () -> {
              changes.announce(LANES);
              changes.announce(new Topic.OfMessage(new MessageId(new UUID(7, 2))));
              changes.announce(new Topic.OfConnection(new ConnectionId(new UUID(7, 1))));
              return Optional.of(looks.incrementAndGet()).filter(count -> count > 2);
            });

    assertThat(found).isEmpty();
    assertThat(looks).as("once at the start, once at the end").hasValue(2);
  }

  @Test
  void a_change_nobody_announces_is_found_by_the_poll() {
    LocalChanges polling = new LocalChanges(Duration.ofMillis(1));

    Optional<Integer> found =
        polling.await(
            LANES, LONG, () -> Optional.of(looks.incrementAndGet()).filter(count -> count == 4));

    assertThat(found).contains(4);
  }

  @Test
  void no_time_means_one_look() {
    assertThat(changes.await(MESSAGE, Duration.ZERO, this::nothing)).isEmpty();
    assertThat(looks).hasValue(1);
  }

  @Test
  void an_interrupted_waiter_stops_and_stays_interrupted() {
    Thread.currentThread().interrupt();

    assertThat(changes.await(MESSAGE, LONG, this::nothing)).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void a_look_that_fails_ends_the_wait_and_leaves_nothing_behind() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                changes.await(
                    MESSAGE,
                    LONG,
                    () -> {
                      throw new IllegalStateException("no connection");
                    }));
    assertThat(changes.topics()).isZero();
  }

  @Test
  void an_announcement_without_waiters_leaves_nothing_behind() {
    changes.announce(LANES);

    assertThat(changes.topics()).isZero();
  }

  @Test
  void thousands_wait_each_for_his_own_message() throws Exception {
    int many = 5_000;
    List<Topic> topics =
        Stream.iterate(0, i -> i + 1)
            .limit(many)
            .<Topic>map(i -> new Topic.OfMessage(new MessageId(new UUID(7, i / 2))))
            .toList();
    CountDownLatch looked = new CountDownLatch(many);
    AtomicBoolean sent = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<String>>> waiters =
          topics.stream()
              .map(
                  topic ->
                      threads.submit(() -> changes.await(topic, LONG, () -> seen(sent, looked))))
              .toList();
      assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
      sent.set(true);
      topics.stream().distinct().forEach(changes::announce);
      for (Future<Optional<String>> waiter : waiters) {
        assertThat(waiter.get(10, TimeUnit.SECONDS)).contains("sent");
      }
    }
    assertThat(changes.topics()).isZero();
  }

  private static Optional<String> seen(AtomicBoolean sent, CountDownLatch looked) {
    Optional<String> found = sent.get() ? Optional.of("sent") : Optional.empty();
    looked.countDown();
    return found;
  }

  private Optional<String> nothing() {
    looks.incrementAndGet();
    return Optional.empty();
  }
}
