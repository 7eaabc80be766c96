package dev.recado.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.inbox.InboxStage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How verdicts, receipts and echoes of one message agree, whichever comes first. */
public interface EvidenceContract extends InboxStage {
  private Stored echoed(Talk talk, Person reported, ProviderMessageId id, Ours ours) {
    Written written = new Written(id, sending().now(ours).content(), Optional.empty(), Some.NOW);
    return echo(talk.line(), InboxStage.with(reported), written, Optional.empty());
  }

  private List<Message> thread(Talk talk) {
    return within(
        talk.scope(),
        () -> backend().messages().page(talk.scope(), talk.id(), Page.Request.first(10)).items());
  }

  private static Verdict failed() {
    return new Verdict.Failed("gateway_failed", "gateway down");
  }

  @Test
  default void receipts_that_came_before_the_verdict_are_applied_with_it() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    ProviderMessageId id = Some.providerId();
    receipt(talk.line(), id, Receipt.DELIVERED);
    assertThat(sending().conclude(ours, new Verdict.Sent(id))).isEqualTo(Delivery.DELIVERED);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.DELIVERED);
    assertThat(sending().now(ours).marks().deliveredAt()).isPresent();
  }

  @Test
  default void what_an_echo_proved_no_verdict_denies() {
    for (Verdict verdict :
        List.of(failed(), new Verdict.Uncertain(Some.NOW.plusSeconds(6), "timed out"))) {
      Talk talk = given().talk();
      Ours ours = sending().sending(talk);
      ProviderMessageId id = Some.providerId();
      assertThat(echoed(talk, talk.person(), id, ours)).isEqualTo(new Stored.Recognised(ours.id()));
      receipt(talk.line(), id, Receipt.DELIVERED);
      assertThat(sending().conclude(ours, verdict)).isEqualTo(Delivery.DELIVERED);
      assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.DELIVERED);
      assertThat(sending().now(ours).externalId()).contains(id);
    }
  }

  @Test
  default void the_verdict_that_follows_a_recognised_echo_agrees_with_it() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    ProviderMessageId id = Some.providerId();
    echoed(talk, talk.person(), id, ours);
    assertThat(sending().conclude(ours, new Verdict.Sent(id))).isEqualTo(Delivery.SENT);
    assertThat(sending().now(ours).externalId()).contains(id);
    assertThat(thread(talk)).hasSize(1);
  }

  @Test
  default void the_verdict_tells_under_whom_an_echo_was_stored_as_somebody_else_s() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    ProviderMessageId id = Some.providerId();
    var stranger = (Stored.New) echoed(talk, unknownLid(), id, ours);
    var contact = conversation(talk.scope(), stranger.conversation()).orElseThrow().contact();
    assertThat(sending().concluded(ours, new Verdict.Sent(id)).mistakenFor()).isEqualTo(contact);
    Ours other = sending().sending(talk);
    assertThat(sending().concluded(other, new Verdict.Sent(Some.providerId())).mistakenFor())
        .isEmpty();
  }

  @Test
  default void an_echo_that_was_taken_for_somebody_else_s_is_recognised_by_its_id() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    ProviderMessageId id = Some.providerId();
    Stored stranger = echoed(talk, unknownLid(), id, ours);
    receipt(talk.line(), id, Receipt.DELIVERED);
    assertThat(sending().conclude(ours, new Verdict.Sent(id))).isEqualTo(Delivery.DELIVERED);
    Message message = sending().now(ours);
    assertThat(message.externalId()).contains(id);
    assertThat(message.delivery()).isEqualTo(Delivery.DELIVERED);
    var theirs = ((Stored.New) stranger).message();
    assertThat(within(talk.scope(), () -> backend().messages().find(talk.scope(), theirs)))
        .isEmpty();
    assertThat(echoed(talk, talk.person(), id, ours)).isEqualTo(new Stored.Repeated());
    receipt(talk.line(), id, Receipt.READ);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.READ);
  }

  private static Person unknownLid() {
    Jid lid = Some.lid();
    return new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty());
  }

  @Test
  default void an_echo_after_the_verdict_is_a_repeat() {
    Talk talk = given().talk();
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(talk, id);
    assertThat(echoed(talk, talk.person(), id, ours)).isEqualTo(new Stored.Repeated());
    assertThat(thread(talk)).hasSize(1);
  }

  @Test
  default void verdict_echo_and_receipt_at_the_same_moment_end_as_one_message() {
    for (int round = 0; round < 5; round++) {
      Talk talk = given().talk();
      Ours ours = sending().sending(talk);
      ProviderMessageId id = Some.providerId();
      var outcome =
          Together.call(
              3,
              number -> {
                switch (number) {
                  case 0 -> sending().conclude(ours, new Verdict.Sent(id));
                  case 1 -> echoed(talk, talk.person(), id, ours);
                  default -> receipt(talk.line(), id, Receipt.READ);
                }
                return number;
              });
      assertThat(outcome.thrown()).isEmpty();
      assertThat(thread(talk)).hasSize(1);
      assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.READ);
      assertThat(sending().now(ours).externalId()).contains(id);
    }
  }
}
