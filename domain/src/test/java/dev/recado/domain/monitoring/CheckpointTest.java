package dev.recado.domain.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckpointTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Proof SEEN = new Proof(true, true, true, 0, 0, 1000, 0);

  private static List<Integer> marks(Optional<Decision> decided, int minutes) {
    return IntStream.rangeClosed(0, minutes)
        .mapToObj(minute -> Checkpoint.due(Duration.ofMinutes(minute), decided))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  @Test
  void the_first_hour_has_five_marks() {
    assertThat(marks(Optional.empty(), 600)).containsExactly(5, 10, 20, 30, 60);
    assertThat(Checkpoint.due(Duration.ofMinutes(4), Optional.empty())).isEmpty();
  }

  @Test
  void after_go_it_is_looked_hourly_for_eight_hours_and_every_four_for_a_day() {
    assertThat(marks(Optional.of(Decision.GO), 4000))
        .endsWith(60, 120, 180, 240, 300, 360, 420, 480, 540, 780, 1020, 1260, 1500, 1740, 1980);
  }

  @Test
  void after_anything_else_every_quarter_of_an_hour_for_two_hours() {
    assertThat(marks(Optional.of(Decision.MONITOR), 4000))
        .endsWith(60, 75, 90, 105, 120, 135, 150, 165, 180);
  }

  @Test
  void a_mark_that_was_missed_is_due_late() {
    assertThat(Checkpoint.due(Duration.ofMinutes(27), Optional.empty())).contains(20);
  }

  @Test
  void early_marks_are_stricter_and_look_at_less() {
    Values values = Values.none().with(Measure.HTTP_5XX, 3).with(Measure.CAMPAIGNS_STUCK, 9);
    assertThat(level(10, values)).isEqualTo(Level.WARNING);
    assertThat(level(20, values)).isEqualTo(Level.OK);
    assertThat(level(30, values)).isEqualTo(Level.CRITICAL);
    assertThat(level(20, Values.none().with(Measure.RETRIES, 21))).isEqualTo(Level.CRITICAL);
  }

  private static Level level(int mark, Values values) {
    Assessment assessment = Assessment.of(values, SEEN, Duration.ofMinutes(mark));
    return Checkpoint.at(mark, NOW, values, assessment).level();
  }
}
