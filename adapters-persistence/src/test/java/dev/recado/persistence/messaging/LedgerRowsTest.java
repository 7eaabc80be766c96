package dev.recado.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What operators read in the rows of messages and attempts. */
class LedgerRowsTest implements InboxStage, OnPostgres {
  private final Talk talk = given().talk();

  @Test
  void a_message_that_left_at_once_was_never_retried() {
    Ours ours = sending().sent(talk, Some.providerId());
    assertThat(message(ours, "retry_count")).isEqualTo("0");
    assertThat(message(ours, "last_retry_at")).isNull();
    assertThat(outcomes(ours)).containsExactly("accepted");
  }

  @Test
  void a_message_that_left_at_the_third_attempt_was_retried_twice() {
    Ours third = again(again(sending().sending(talk), 2), 3);
    sending().conclude(third, new Verdict.Sent(Some.providerId()));
    assertThat(message(third, "retry_count")).isEqualTo("2");
    assertThat(message(third, "last_retry_at is not null")).isEqualTo("true");
    assertThat(outcomes(third)).containsExactly("failed_before", "failed_before", "accepted");
  }

  @Test
  void a_message_that_was_given_up_counts_three_retries() {
    Ours third = again(again(sending().sending(talk), 2), 3);
    sending().conclude(third, new Verdict.Failed("gateway_failed", "gateway down"));
    assertThat(message(third, "retry_count")).isEqualTo("3");
    assertThat(message(third, "error_details")).isEqualTo("gateway down");
    assertThat(outcomes(third)).containsOnly("failed_before");
  }

  @Test
  void the_ledger_says_how_a_doubt_was_settled() {
    Ours found = sending().uncertain(talk);
    sending().conclude(found, new Verdict.Sent(Some.providerId()));
    assertThat(outcomes(found)).containsExactly("found");

    Ours absent = sending().uncertain(given().talk(talk.line()));
    sending().conclude(absent, new Verdict.Retry(Some.NOW, "not sent"));
    assertThat(outcomes(absent)).containsExactly("absent");

    Ours echoed = sending().uncertain(given().talk(talk.line()));
    echo(echoed, Some.providerId());
    assertThat(outcomes(echoed)).containsExactly("found");
  }

  @Test
  void a_refusal_by_whatsapp_is_told_from_a_gateway_that_was_down() {
    assertThat(outcomes(sending().failed(talk))).containsExactly("rejected");
  }

  @Test
  void an_echo_that_settles_a_doubt_wakes_the_lane_for_what_waited_behind_it() {
    Ours ours = sending().uncertain(talk);
    sending().queued(talk);
    assertThat(lanes()).isZero();
    echo(ours, Some.providerId());
    assertThat(lanes()).isEqualTo(1);
  }

  @Test
  void what_is_said_of_the_id_before_a_requeue_does_not_touch_the_next_attempt() {
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(talk, id);
    receipt(talk.line(), id, Receipt.ERROR);
    run(
        talk.scope(),
        () -> backend().messages().requeue(talk.scope(), ours.id(), Some.NOW.plusSeconds(3)));

    receipt(talk.line(), id, Receipt.ERROR);
    receipt(talk.line(), id, Receipt.SENT);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.QUEUED);

    Ours next = sending().begun(talk, ours.id(), 1, 2);
    receipt(talk.line(), id, Receipt.ERROR);
    assertThat(sending().now(next).delivery()).isEqualTo(Delivery.SENDING);
  }

  @Test
  void a_message_that_arrived_after_all_is_not_sent_again() {
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(talk, id);
    receipt(talk.line(), id, Receipt.ERROR);
    run(talk.scope(), () -> backend().messages().requeue(talk.scope(), ours.id(), Some.NOW));
    receipt(talk.line(), id, Receipt.DELIVERED);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.DELIVERED);
  }

  private Ours again(Ours ours, int number) {
    sending().conclude(ours, new Verdict.Retry(Some.NOW, "gateway down"));
    return sending().begun(ours.talk(), ours.id(), number, number);
  }

  private void echo(Ours ours, ProviderMessageId id) {
    Written written = new Written(id, sending().now(ours).content(), Optional.empty(), Some.NOW);
    echo(ours.talk().line(), InboxStage.with(ours.talk().person()), written, Optional.empty());
  }

  private static String message(Ours ours, String column) {
    return read("select cast(" + column + " as text) from messages where id = ?", ours.id())
        .getFirst();
  }

  private static List<String> outcomes(Ours ours) {
    return read(
        "select outcome from message_attempts where message_id = ? order by number", ours.id());
  }

  private static List<String> read(String select, MessageId message) {
    return TestDatabase.shared()
        .ownerSql()
        .withHandle(h -> h.createQuery(select).bind(0, message.value()).mapTo(String.class).list());
  }

  private int lanes() {
    String count = "select count(*) from lanes where connection_id = ? and next_due is not null";
    return TestDatabase.shared()
        .ownerSql()
        .withHandle(
            h -> h.createQuery(count).bind(0, talk.line().id().value()).mapTo(Integer.class).one());
  }
}
