package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where neither gap nor limits stand between messages, several are decided at once. */
class BatchesTest {
  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final List<MessageId> accepted = new ArrayList<>();

  private void paced(Duration gap, Optional<Integer> perHour) {
    Pace pace =
        new Pace(
            gap,
            perHour,
            Optional.empty(),
            Optional.empty(),
            SendingWindow.of("00:00", "24:00", EnumSet.allOf(DayOfWeek.class)),
            LimitScope.ALL);
    stage.stage.transactions.run(
        line.scope(),
        () -> stage.backend.paceSettings().change(line.scope(), line.id(), pace, Some.NOW));
    for (int each = 0; each < 10; each++) {
      accepted.add(stage.accepted(line, Some.phone(), "text " + each));
      stage.stage.pass(Duration.ofMillis(1));
    }
  }

  private long on(Delivery delivery) {
    return accepted.stream().filter(id -> stage.delivery(line, id) == delivery).count();
  }

  /** How many calls were on record at each call. */
  private List<Long> worked(Runnable beforeEachCall) {
    List<Long> recorded = new ArrayList<>();
    for (int call = 0; call < 12; call++) {
      stage.stage.gateway.before(
          instance -> {
            recorded.add(on(Delivery.SENDING));
            beforeEachCall.run();
          });
    }
    stage.work();
    return recorded;
  }

  @Test
  void batches_grow_while_the_gateway_answers_quickly() {
    paced(Duration.ZERO, Optional.empty());
    assertThat(worked(() -> {})).containsExactly(1L, 2L, 2L, 4L, 4L, 4L, 4L, 3L, 3L, 3L);
    assertThat(on(Delivery.SENT)).isEqualTo(10);
    assertThat(stage.texts(line)).startsWith("text 0", "text 1").endsWith("text 9");
  }

  @Test
  void a_slow_gateway_has_one_call_on_record_at_a_time() {
    paced(Duration.ZERO, Optional.empty());
    assertThat(worked(() -> stage.stage.pass(Duration.ofMillis(150)))).hasSize(10).containsOnly(1L);
    assertThat(on(Delivery.SENT)).isEqualTo(10);
  }

  @Test
  void with_a_gap_or_a_limit_each_message_is_decided_by_itself() {
    paced(Duration.ZERO, Optional.of(5));
    assertThat(worked(() -> {})).hasSize(5).containsOnly(1L);
    assertThat(on(Delivery.QUEUED)).isEqualTo(5);
  }

  @Test
  void a_call_that_fails_ends_its_batch_and_the_rest_cost_no_attempt() {
    paced(Duration.ZERO, Optional.empty());
    List<Trouble> troubles = new ArrayList<>(List.of(Trouble.CONNECTION_CLOSED));
    List<Long> recorded =
        worked(
            () -> {
              if (on(Delivery.SENDING) == 4 && !troubles.isEmpty()) {
                stage.stage.world.befall(line.connection().instance(), troubles.removeFirst());
              }
            });
    assertThat(recorded).startsWith(1L, 2L, 2L, 4L, 1L);
    assertThat(on(Delivery.QUEUED)).as("the one that failed waits for its second try").isOne();
    stage.run(Duration.ofSeconds(5));
    assertThat(on(Delivery.SENT)).isEqualTo(10);
    assertThat(stage.texts(line)).hasSize(10).doesNotHaveDuplicates();
    assertThat(accepted.stream().mapToInt(id -> stage.now(line, id).attempts()).sum())
        .as("attempts")
        .isEqualTo(11);
  }

  @Test
  void a_call_that_takes_long_ends_its_batch_too() {
    paced(Duration.ZERO, Optional.empty());
    List<Long> recorded =
        worked(
            () -> {
              if (on(Delivery.SENDING) == 4) {
                stage.stage.pass(Duration.ofMillis(300));
              }
            });
    assertThat(recorded).startsWith(1L, 2L, 2L, 4L, 1L);
    assertThat(on(Delivery.SENT)).isEqualTo(10);
    assertThat(stage.texts(line)).hasSize(10).doesNotHaveDuplicates();
  }
}
