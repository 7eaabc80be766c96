package dev.recado.persistence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.inbox.port.Inbox.Target;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.inbox.InboxStage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What stands in the rows after events met each other. */
class InboxRowsTest implements InboxStage, OnPostgres {
  private final Talk talk = given().talk();

  @Test
  void whatever_the_order_of_edits_every_text_is_kept_once() {
    for (List<Integer> order : List.of(List.of(1, 2), List.of(2, 1), List.of(1, 2, 1, 2, 1))) {
      Written written = InboxStage.written("texto 0", Some.NOW);
      var stored = (Stored.New) arrive(talk.line(), InboxStage.with(talk.person()), written);
      order.forEach(number -> edit(written.id(), number));

      assertThat(message(talk.line(), stored.message()).content().text()).contains("texto 2");
      assertThat(edits(stored.message().value())).containsExactlyInAnyOrder("texto 0", "texto 1");
    }
  }

  @RepeatedTest(5)
  void reading_while_messages_arrive_leaves_the_count_equal_to_the_unread_rows() {
    arrive(talk, Some.NOW);
    var outcome =
        Together.run(
            8,
            () -> {
              arrive(talk, Some.NOW);
              run(
                  talk.scope(),
                  () -> backend().conversations().markRead(talk.scope(), talk.id(), Some.NOW));
            });
    assertThat(outcome.thrown()).isEmpty();
    assertThat(unread(talk)).isEqualTo(unreadRows());
  }

  @RepeatedTest(10)
  void receipts_that_race_the_verdict_are_never_lost() {
    Ours ours = sending().sending(talk);
    ProviderMessageId id = Some.providerId();
    List<Receipt> receipts = List.of(Receipt.SENT, Receipt.DELIVERED, Receipt.READ);
    var outcome =
        Together.call(
            4,
            number ->
                number == 3
                    ? sending().conclude(ours, new Verdict.Sent(id))
                    : received(id, receipts.get(number)));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.READ);
  }

  private Delivery received(ProviderMessageId id, Receipt receipt) {
    receipt(talk.line(), id, receipt);
    return receipt.delivery();
  }

  private void edit(ProviderMessageId id, int number) {
    run(
        talk.scope(),
        () ->
            backend()
                .inbox()
                .edit(
                    talk.scope(),
                    InboxStage.place(talk.line()),
                    new Target(id, Claim.NONE),
                    Inbox.Wording.of("texto " + number, Some.NOW.plusSeconds(number))));
  }

  private static List<String> edits(UUID message) {
    String select = "select previous_content from message_edits where message_id = ?";
    return TestDatabase.shared()
        .ownerSql()
        .withHandle(h -> h.createQuery(select).bind(0, message).mapTo(String.class).list());
  }

  private int unreadRows() {
    String count = "select count(*) from messages where conversation_id = ? and unread";
    return TestDatabase.shared()
        .ownerSql()
        .withHandle(
            h -> h.createQuery(count).bind(0, talk.id().value()).mapTo(Integer.class).one());
  }
}
