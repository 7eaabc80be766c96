package dev.recado.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a verdict makes of a message. */
public interface VerdictsContract extends BackendContract {
  private static Verdict retry() {
    return new Verdict.Retry(Some.NOW.plusSeconds(2), "gateway down");
  }

  private static Verdict failed() {
    return new Verdict.Failed("gateway_failed", "gateway down");
  }

  private static Verdict uncertain() {
    return new Verdict.Uncertain(Some.NOW.plusSeconds(6), "timed out");
  }

  @Test
  default void sent_names_the_message_and_when_it_left() {
    Ours ours = sending().sending(given().talk());
    ProviderMessageId id = Some.providerId();
    assertThat(sending().conclude(ours, new Verdict.Sent(id))).isEqualTo(Delivery.SENT);
    Message message = sending().now(ours);
    assertThat(message.delivery()).isEqualTo(Delivery.SENT);
    assertThat(message.externalId()).contains(id);
    assertThat(message.marks().sentAt()).contains(Some.NOW.plusSeconds(1));
    assertThat(message.errorCode()).isEmpty();
  }

  @Test
  default void retry_queues_it_with_its_attempts() {
    Ours ours = sending().sending(given().talk());
    assertThat(sending().conclude(ours, retry())).isEqualTo(Delivery.QUEUED);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.QUEUED);
    assertThat(sending().now(ours).attempts()).isEqualTo(1);
  }

  @Test
  default void failed_says_why() {
    Ours ours = sending().sending(given().talk());
    assertThat(sending().conclude(ours, failed())).isEqualTo(Delivery.FAILED);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.FAILED);
    assertThat(sending().now(ours).errorCode()).contains("gateway_failed");
    assertThat(sending().now(ours).errorDetail()).contains("gateway down");
  }

  @Test
  default void uncertain_leaves_it_open() {
    Ours ours = sending().sending(given().talk());
    assertThat(sending().conclude(ours, uncertain())).isEqualTo(Delivery.UNCERTAIN);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.UNCERTAIN);
  }

  @Test
  default void an_uncertain_message_may_be_settled_either_way() {
    for (Verdict verdict : List.of(new Verdict.Sent(Some.providerId()), retry(), failed())) {
      Ours ours = sending().uncertain(given().talk());
      Delivery settled = sending().conclude(ours, verdict);
      assertThat(settled).isNotEqualTo(Delivery.UNCERTAIN);
      assertThat(sending().now(ours).delivery()).isEqualTo(settled);
      assertThat(
              within(
                  ours.talk().scope(),
                  () -> backend().settlements().open(ours.talk().scope(), ours.id())))
          .isEmpty();
    }
  }

  @Test
  default void no_verdict_takes_back_what_was_sent() {
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(given().talk(), id);
    for (Verdict late : List.of(retry(), failed(), uncertain())) {
      assertThat(sending().conclude(ours, late)).isEqualTo(Delivery.SENT);
      assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.SENT);
      assertThat(sending().now(ours).externalId()).contains(id);
      assertThat(sending().now(ours).errorCode()).isEmpty();
    }
  }

  @Test
  default void a_late_verdict_on_an_earlier_attempt_does_not_touch_the_next() {
    for (Verdict late : List.of(retry(), failed(), uncertain())) {
      Ours first = sending().sending(given().talk());
      sending().conclude(first, new Verdict.Retry(Some.NOW, "gateway down"));
      Ours second = sending().begun(first.talk(), first.id(), 2, 2);
      assertThat(sending().conclude(first, late)).isEqualTo(Delivery.SENDING);
      assertThat(sending().now(second).delivery()).isEqualTo(Delivery.SENDING);
      assertThat(sending().now(second).attempts()).isEqualTo(2);
    }
  }

  @Test
  default void a_late_proof_that_an_earlier_attempt_left_counts() {
    Ours first = sending().uncertain(given().talk());
    sending().conclude(first, new Verdict.Retry(Some.NOW, "not sent, as it seemed"));
    ProviderMessageId id = Some.providerId();
    assertThat(sending().conclude(first, new Verdict.Sent(id))).isEqualTo(Delivery.SENT);
    assertThat(sending().now(first).externalId()).contains(id);
    List<?> next =
        within(
            first.talk().scope(),
            () ->
                backend()
                    .ledger()
                    .next(
                        first.talk().scope(),
                        first.talk().line().id(),
                        TurnsContract.EVERYTHING,
                        Some.NOW.plusSeconds(900),
                        1));
    assertThat(next).isEmpty();
  }

  @Test
  default void a_verdict_that_is_rolled_back_was_never_spoken() {
    Ours ours = sending().sending(given().talk());
    rolledBack(
        ours.talk().scope(),
        () -> backend().ledger().conclude(ours.talk().scope(), ours.attempt(), failed(), Some.NOW));
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.SENDING);
  }
}
