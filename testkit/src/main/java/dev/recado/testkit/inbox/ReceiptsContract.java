package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What receipts make of a message of ours, in whatever order they come. */
public interface ReceiptsContract extends InboxStage {
  private static <T> List<List<T>> orders(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> orders = new ArrayList<>();
    for (T first : all) {
      List<T> others = new ArrayList<>(all);
      others.remove(first);
      for (List<T> rest : orders(others)) {
        List<T> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  @Test
  default void receipts_take_a_message_forward_with_their_marks() {
    Talk talk = given().talk();
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(talk, id);
    receipt(talk.line(), id, Receipt.DELIVERED);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.DELIVERED);
    assertThat(sending().now(ours).marks().deliveredAt()).isPresent();
    receipt(talk.line(), id, Receipt.READ);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.READ);
    assertThat(sending().now(ours).marks().readAt()).isPresent();
  }

  @Test
  default void the_order_in_which_receipts_come_does_not_matter() {
    Talk talk = given().talk();
    List<Receipt> climbing = List.of(Receipt.SENT, Receipt.DELIVERED, Receipt.READ);
    List<Receipt> broken = List.of(Receipt.SENT, Receipt.ERROR, Receipt.DELIVERED);
    for (List<Receipt> order : orders(climbing)) {
      assertThat(afterwards(talk, order)).isEqualTo(Delivery.READ);
    }
    for (List<Receipt> order : orders(broken)) {
      assertThat(afterwards(talk, order)).isEqualTo(Delivery.DELIVERED);
    }
  }

  private Delivery afterwards(Talk talk, List<Receipt> order) {
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(talk, id);
    order.forEach(receipt -> receipt(talk.line(), id, receipt));
    return sending().now(ours).delivery();
  }

  @Test
  default void receipts_that_come_before_the_message_is_known_are_kept_for_it() {
    Talk talk = given().talk();
    for (List<Receipt> order : orders(List.of(Receipt.SENT, Receipt.ERROR, Receipt.READ))) {
      ProviderMessageId id = Some.providerId();
      Ours ours = sending().sending(talk);
      receipt(talk.line(), id, order.get(0));
      receipt(talk.line(), id, order.get(1));
      sending().conclude(ours, new Verdict.Sent(id));
      receipt(talk.line(), id, order.get(2));
      assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.READ);
    }
  }

  @Test
  default void a_receipt_and_the_echo_it_belongs_to_may_come_at_the_same_moment() {
    Talk talk = given().talk();
    Written written = written("Já vai", Some.NOW);
    var outcome =
        Together.call(
            2,
            number -> {
              if (number == 0) {
                receipt(talk.line(), written.id(), Receipt.READ);
                return Optional.<Stored>empty();
              }
              return Optional.of(echo(talk.line(), with(talk.person()), written, Optional.empty()));
            });
    assertThat(outcome.thrown()).isEmpty();
    Stored stored = outcome.returned().stream().flatMap(Optional::stream).findFirst().orElseThrow();
    assertThat(message(talk.line(), ((Stored.New) stored).message()).delivery())
        .isEqualTo(Delivery.READ);
  }

  @Test
  default void an_error_fails_a_message_that_was_only_sent() {
    Talk talk = given().talk();
    ProviderMessageId id = Some.providerId();
    Ours ours = sending().sent(talk, id);
    receipt(talk.line(), id, Receipt.ERROR);
    Message message = sending().now(ours);
    assertThat(message.delivery()).isEqualTo(Delivery.FAILED);
    assertThat(message.errorCode()).isPresent();
    receipt(talk.line(), id, Receipt.SENT);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.FAILED);
  }

  @Test
  default void a_receipt_moves_messages_of_ours_only() {
    Talk talk = given().talk();
    Stored.New stored = arrive(talk, Some.NOW);
    ProviderMessageId id = message(talk.line(), stored.message()).externalId().orElseThrow();
    receipt(talk.line(), id, Receipt.READ);
    assertThat(message(talk.line(), stored.message()).delivery()).isEqualTo(Delivery.RECEIVED);
    assertThat(unread(talk)).isEqualTo(1);
  }
}
