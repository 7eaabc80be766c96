package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonotonicIdsTest {
  private static final Comparator<UUID> AS_POSTGRESQL_SORTS = Comparator.comparing(UUID::toString);

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T09:34:05Z"));
  private final MonotonicIds ids = new MonotonicIds(clock);

  @Test
  void ids_are_uuids_of_version_7_with_the_time_in_front() {
    UUID id = ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.instant().toEpochMilli());
  }

  @Test
  void ids_of_one_instant_climb() {
    assertClimbing(Stream.generate(ids::next).limit(10_000).toList());
  }

  @Test
  void ids_climb_when_the_clock_steps_back_by_an_hour() {
    UUID before = ids.next();
    clock.advance(Duration.ofHours(-1));

    assertClimbing(List.of(before, ids.next(), ids.next()));
  }

  @Test
  void threads_never_get_the_same_id() {
    Set<UUID> seen = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 8).forEach(i -> threads.execute(() -> collect(seen)));
    }
    assertThat(seen).hasSize(8_000);
  }

  private void collect(Set<UUID> seen) {
    Stream.generate(ids::next).limit(1_000).forEach(seen::add);
  }

  private static void assertClimbing(List<UUID> made) {
    assertThat(made).isSortedAccordingTo(AS_POSTGRESQL_SORTS).doesNotHaveDuplicates();
  }
}
