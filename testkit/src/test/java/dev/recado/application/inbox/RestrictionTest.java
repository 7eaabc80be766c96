package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.JobGate;
import dev.recado.application.connections.LiftRestrictions;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.inbox.GatewayEvent.RefusedAsStranger;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenSending;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What error 463 does to a message and to its connection. */
class RestrictionTest {
  private final ReceivingStage stage = new ReceivingStage();
  private final Line line = stage.stage.given.line();
  private final GivenSending sending = new GivenSending(stage.backend);
  private final ProviderMessageId id = Some.providerId();
  private final LiftRestrictions lift =
      new LiftRestrictions(
          stage.stage.essentials,
          new JobGate(),
          stage.backend.restrictions(),
          stage.backend.connections(),
          stage.backend.lanes());

  private ConnectionState state() {
    return stage.stage.connection(line).status().state();
  }

  @Test
  void the_message_failed_as_restricted_and_strangers_wait() {
    Ours ours = sending.sent(stage.stage.given.talk(line), id);
    stage.reported(line, new RefusedAsStranger(id));
    stage.reported(line, new ReceiptArrived(id, Receipt.ERROR));

    assertThat(sending.now(ours).delivery()).isEqualTo(Delivery.FAILED);
    assertThat(sending.now(ours).errorCode()).contains("restricted");
    assertThat(state()).isEqualTo(ConnectionState.RESTRICTED);
    assertThat(stage.stage.counters.of(Counted.CONNECTION_RESTRICTED)).isEqualTo(1);
    assertThat(stage.stage.changes.announced()).contains(new Topic.OfConnection(line.id()));
  }

  @Test
  void one_that_is_known_to_have_arrived_stays_so() {
    Ours ours = sending.sent(stage.stage.given.talk(line), id);
    stage.reported(line, new ReceiptArrived(id, Receipt.DELIVERED));
    stage.reported(line, new RefusedAsStranger(id));

    assertThat(sending.now(ours).delivery()).isEqualTo(Delivery.DELIVERED);
  }

  @Test
  void what_is_reported_before_the_answer_still_fails_the_message() {
    Ours ours = sending.sending(stage.stage.given.talk(line));
    stage.reported(line, new RefusedAsStranger(id));
    sending.conclude(ours, new Verdict.Sent(id));

    assertThat(sending.now(ours).delivery()).isEqualTo(Delivery.FAILED);
    assertThat(state()).isEqualTo(ConnectionState.RESTRICTED);
  }

  @Test
  void when_its_time_is_over_the_connection_is_open_again_and_its_lane_is_due() {
    stage.reported(line, new RefusedAsStranger(id));
    assertThat(lift.once(10)).isZero();
    stage.stage.pass(Duration.ofHours(1));
    assertThat(lift.once(10)).isEqualTo(1);

    assertThat(state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(stage.stage.changes.announced()).contains(new Topic.LaneDue());
    assertThat(lift.once(10)).isZero();
  }
}
