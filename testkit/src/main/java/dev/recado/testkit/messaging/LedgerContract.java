package dev.recado.testkit.messaging;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.recado.application.messaging.port.Ledger} promises of attempts; the other
 * chapters are {@link TurnsContract}, {@link BatchContract}, {@link VerdictsContract} and {@link
 * EvidenceContract}.
 */
public interface LedgerContract
    extends TurnsContract, BatchContract, VerdictsContract, EvidenceContract {
  private List<AttemptId> abandoned(Talk talk, long token) {
    Lane lane = new Lane(talk.scope().tenant(), talk.line().id(), token);
    return within(talk.scope(), () -> backend().ledger().abandoned(talk.scope(), lane));
  }

  private static Attempt attempt(MessageId queued) {
    return new Attempt(
        new AttemptId(Some.uuid()), queued, 1, 1, TrafficClass.DIRECT_COLD, Some.NOW, Some.NOW);
  }

  @Test
  default void a_begun_attempt_is_counted_and_its_message_is_being_sent() {
    Ours ours = sending().sending(given().talk());
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.SENDING);
    assertThat(sending().now(ours).attempts()).isEqualTo(1);
  }

  @Test
  default void only_a_queued_message_can_be_begun() {
    Talk talk = given().talk();
    Ours sending = sending().sending(talk);
    Ours sent = sending().sent(given().talk(talk.line()), Some.providerId());
    for (MessageId message : List.of(sending.id(), sent.id(), new MessageId(Some.uuid()))) {
      assertMisuse(() -> sending().begun(talk, message, 2, 1));
    }
    assertThat(sending().now(sending).attempts()).isEqualTo(1);
  }

  @Test
  default void a_queued_message_that_is_refused_failed_without_an_attempt() {
    Talk talk = given().talk();
    MessageId message = sending().queued(talk);
    run(
        talk.scope(),
        () -> backend().ledger().refuse(talk.scope(), message, RefusalReason.OPTED_OUT));
    assertThat(sending().now(talk, message).delivery()).isEqualTo(Delivery.FAILED);
    assertThat(sending().now(talk, message).errorCode()).contains("opted_out");
    assertThat(sending().now(talk, message).attempts()).isZero();
    assertMisuse(
        () ->
            run(
                talk.scope(),
                () -> backend().ledger().refuse(talk.scope(), message, RefusalReason.EXPIRED)));
  }

  @Test
  default void an_attempt_that_was_never_begun_cannot_be_concluded() {
    Ours ours = sending().sending(given().talk());
    Ours nobodys = new Ours(ours.talk(), ours.id(), new AttemptId(Some.uuid()));
    assertMisuse(() -> sending().conclude(nobodys, new Verdict.Sent(Some.providerId())));
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.SENDING);
  }

  @Test
  default void attempts_of_earlier_holders_that_were_not_concluded_are_abandoned() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    sending().sending(given().talk(given().line(given().branch(talk.line().home()))));
    assertThat(abandoned(talk, 1)).isEmpty();
    assertThat(abandoned(talk, 2)).containsExactly(ours.attempt());
    sending().conclude(ours, new Verdict.Uncertain(Some.NOW.plusSeconds(5), "worker lost"));
    assertThat(abandoned(talk, 2)).isEmpty();
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.UNCERTAIN);
  }

  @Test
  default void another_tenant_cannot_touch_the_ledger() {
    Ours ours = sending().sending(given().talk());
    Talk talk = ours.talk();
    MessageId queued = sending().queued(given().talk(talk.line()));
    TenantScope other = given().home().scope();
    Attempt attempt = attempt(queued);
    Verdict verdict = new Verdict.Failed("gateway_failed", "not yours");
    assertThat(
            within(
                other,
                () -> backend().ledger().next(other, talk.line().id(), EVERYTHING, Some.NOW, 9)))
        .isEmpty();
    assertThat(within(other, () -> backend().ledger().waiting(other, talk.line().id(), Some.NOW)))
        .isEmpty();
    assertMisuse(() -> run(other, () -> backend().ledger().begin(other, List.of(attempt))));
    assertMisuse(
        () ->
            run(
                other,
                () -> backend().ledger().conclude(other, ours.attempt(), verdict, Some.NOW)));
    Lane lane = new Lane(talk.scope().tenant(), talk.line().id(), 9);
    assertThat(within(other, () -> backend().ledger().abandoned(other, lane))).isEmpty();
    assertThat(sending().now(talk, queued).delivery()).isEqualTo(Delivery.QUEUED);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.SENDING);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Talk talk = given().talk();
    MessageId queued = sending().queued(talk);
    Attempt attempt = attempt(queued);
    rolledBack(talk.scope(), () -> backend().ledger().begin(talk.scope(), List.of(attempt)));
    assertThat(sending().now(talk, queued).delivery()).isEqualTo(Delivery.QUEUED);
    assertThat(abandoned(talk, 9)).isEmpty();
  }
}
