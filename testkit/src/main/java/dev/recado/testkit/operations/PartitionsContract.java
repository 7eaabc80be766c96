package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.operations.port.Partitions;
import dev.recado.application.operations.port.Partitions.Retention;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link Partitions} promises, shown in months that nothing else uses. */
public interface PartitionsContract extends BackendContract {
  Instant JANUARY = Instant.parse("2019-01-31T23:59:59Z");
  Instant FEBRUARY = Instant.parse("2019-02-01T00:00:00Z");
  Retention RETENTION = new Retention(Duration.ofDays(90), Duration.ofDays(400));

  Partitions partitions();

  /** The name of the piece in which a raw event lies; empty when it is gone. No port shows it. */
  Optional<String> piece(Line line, RawEvent event);

  private RawEvent received(Line line, Instant at) {
    RawEvent event =
        new RawEvent(Some.uuid(), line.id(), "messages.upsert", "{}", at, Handling.APPLIED, "");
    run(line.scope(), () -> backend().rawEvents().append(line.scope(), event));
    return event;
  }

  @AfterEach
  default void leaves_no_piece_behind() {
    partitions().drop(JANUARY.plus(Duration.ofDays(1000)), RETENTION);
  }

  @Test
  default void this_month_and_the_next_have_a_piece_each() {
    Line line = given().line();
    partitions().roll(JANUARY);
    Optional<String> piece = piece(line, received(line, JANUARY));
    assertThat(piece).isPresent().isEqualTo(piece(line, received(line, JANUARY.minusSeconds(9))));
    assertThat(piece(line, received(line, FEBRUARY))).isPresent().isNotEqualTo(piece);
    assertThat(piece(line, received(line, FEBRUARY.plus(Duration.ofDays(40)))))
        .isPresent()
        .isNotEqualTo(piece(line, received(line, FEBRUARY)));
  }

  @Test
  default void rolling_again_changes_nothing() {
    Line line = given().line();
    partitions().roll(JANUARY);
    RawEvent event = received(line, FEBRUARY);
    Optional<String> piece = piece(line, event);
    partitions().roll(JANUARY);
    partitions().roll(FEBRUARY);
    assertThat(piece(line, event)).isEqualTo(piece);
    assertThat(piece(line, received(line, FEBRUARY))).isEqualTo(piece);
  }

  @Test
  default void a_piece_goes_when_all_of_it_is_older_than_the_retention() {
    Line line = given().line();
    partitions().roll(JANUARY);
    RawEvent january = received(line, JANUARY);
    RawEvent february = received(line, FEBRUARY);
    Instant due = FEBRUARY.plus(RETENTION.rawEvents());
    assertThat(partitions().drop(due.minusSeconds(1), RETENTION)).isZero();
    assertThat(piece(line, january)).isPresent();
    assertThat(partitions().drop(due, RETENTION)).isEqualTo(1);
    assertThat(piece(line, january)).isEmpty();
    assertThat(piece(line, february)).isPresent();
    assertThat(partitions().drop(due, RETENTION)).isZero();
  }

  @Test
  default void what_came_in_a_month_without_a_piece_goes_too() {
    Line line = given().line();
    RawEvent event = received(line, JANUARY);
    partitions().drop(JANUARY.plus(RETENTION.rawEvents()), RETENTION);
    assertThat(piece(line, event)).isPresent();
    partitions().drop(JANUARY.plus(RETENTION.rawEvents()).plusSeconds(1), RETENTION);
    assertThat(piece(line, event)).isEmpty();
  }

  @Test
  default void nobody_asks_for_less_than_limits_and_settlements_need() {
    Duration tooShort = Retention.SHORTEST.minusSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(RETENTION.rawEvents(), tooShort));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Retention(tooShort, RETENTION.attempts()));
  }
}
