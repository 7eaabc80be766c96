package dev.recado.testkit.messaging;

import static dev.recado.testkit.Misuse.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens when a person puts a failed message back into its queue. */
public interface RequeueContract extends BackendContract {
  private boolean requeue(TenantScope scope, MessageId message) {
    return within(scope, () -> backend().messages().requeue(scope, message, Some.NOW));
  }

  private List<Due> next(Talk talk) {
    return within(
        talk.scope(),
        () ->
            backend()
                .ledger()
                .next(
                    talk.scope(),
                    talk.line().id(),
                    EnumSet.allOf(TrafficClass.class),
                    Some.NOW,
                    1));
  }

  @Test
  default void a_failed_message_waits_again_with_its_attempts_forgotten() {
    Ours ours = sending().failed(given().talk());
    assertThat(requeue(ours.talk().scope(), ours.id())).isTrue();
    Message message = sending().now(ours);
    assertThat(message.delivery()).isEqualTo(Delivery.QUEUED);
    assertThat(message.attempts()).isZero();
    assertThat(message.errorCode()).isEmpty();
    assertThat(message.errorDetail()).isEmpty();
    assertThat(next(ours.talk())).extracting(Due::attempts).containsExactly(0);
  }

  @Test
  default void it_can_be_sent_and_can_fail_again() {
    Ours ours = sending().failed(given().talk());
    requeue(ours.talk().scope(), ours.id());
    Ours again = sending().begun(ours.talk(), ours.id(), 1, 2);
    sending().conclude(again, new Verdict.Failed("gateway_failed", "once more"));
    assertThat(sending().now(again).errorCode()).contains("gateway_failed");
    assertThat(requeue(ours.talk().scope(), ours.id())).isTrue();
  }

  @Test
  default void what_has_not_failed_is_left_alone() {
    Talk talk = given().talk();
    Ours sent = sending().sent(talk, Some.providerId());
    Ours uncertain = sending().uncertain(given().talk(talk.line()));
    MessageId queued = sending().queued(given().talk(talk.line()));
    for (MessageId message : List.of(sent.id(), uncertain.id(), queued)) {
      assertThat(requeue(talk.scope(), message)).isFalse();
    }
    assertThat(requeue(talk.scope(), new MessageId(Some.uuid()))).isFalse();
    assertThat(sending().now(uncertain).delivery()).isEqualTo(Delivery.UNCERTAIN);
  }

  @Test
  default void what_was_written_elsewhere_is_not_ours_to_send() {
    Talk talk = given().talk();
    Written written =
        new Written(Some.providerId(), MessageContent.text("Oi"), Optional.empty(), Some.NOW);
    Inbox.Echo echo =
        new Inbox.Echo(
            new GatewayEvent.Chat.Direct(talk.person()),
            written,
            Optional.of(Receipt.ERROR),
            Origin.PHONE);
    Inbox.Place place = new Inbox.Place(talk.line().home().unit().id(), talk.line().id(), Some.NOW);
    Inbox.Fresh fresh =
        new Inbox.Fresh(
            new MessageId(Some.uuid()),
            new ConversationId(Some.uuid()),
            new ContactId(Some.uuid()));
    Stored stored =
        within(talk.scope(), () -> backend().inbox().echo(talk.scope(), place, fresh, echo));
    assertThat(requeue(talk.scope(), ((Stored.New) stored).message())).isFalse();
  }

  @Test
  default void of_calls_at_the_same_time_one_puts_it_back() {
    Ours ours = sending().failed(given().talk());
    var outcome = Together.call(8, number -> requeue(ours.talk().scope(), ours.id()));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).hasSize(8).containsOnlyOnce(true);
  }

  @Test
  default void another_tenant_cannot_put_it_back() {
    Ours ours = sending().failed(given().talk());
    TenantScope other = given().home().scope();
    attempt(() -> requeue(other, ours.id()));
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.FAILED);
  }
}
