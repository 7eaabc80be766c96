package dev.recado.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An echo is matched by its words; the gateway's answer tells later whose it really was. */
class MistakenIdentityTest implements InboxStage, OnPostgres {
  private final Talk talk = given().talk();
  private final ProviderMessageId first = Some.providerId();
  private final ProviderMessageId second = Some.providerId();

  @Test
  void somebody_elses_message_of_the_same_words_gets_a_row_of_its_own() {
    Ours ours = sending().sending(talk);
    echo(talk.person(), first, ours);
    receipt(talk.line(), first, Receipt.READ);

    assertThat(sending().conclude(ours, new Verdict.Sent(second))).isEqualTo(Delivery.SENT);

    assertThat(sending().now(ours).externalId()).contains(second);
    assertThat(sending().now(ours).marks().readAt()).isEmpty();
    Message theirs = other(ours);
    assertThat(theirs.origin()).isEqualTo(Origin.OTHER_CLIENT);
    assertThat(theirs.externalId()).contains(first);
    assertThat(theirs.delivery()).isEqualTo(Delivery.READ);
    assertThat(theirs.content()).isEqualTo(sending().now(ours).content());
  }

  @Test
  void later_news_reaches_the_row_that_the_id_belongs_to_now() {
    Ours ours = sending().sending(talk);
    echo(talk.person(), first, ours);
    sending().conclude(ours, new Verdict.Sent(second));

    receipt(talk.line(), first, Receipt.DELIVERED);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.SENT);
    receipt(talk.line(), second, Receipt.READ);

    assertThat(other(ours).delivery()).isEqualTo(Delivery.DELIVERED);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.READ);
    assertThat(echo(talk.person(), first, ours)).isEqualTo(new Stored.Repeated());
  }

  @Test
  void of_the_row_made_from_our_own_echo_nothing_is_lost() {
    Ours ours = sending().sending(talk);
    echo(stranger(), first, ours);
    receipt(talk.line(), first, Receipt.READ);
    edit("corrigido");

    assertThat(sending().conclude(ours, new Verdict.Sent(first))).isEqualTo(Delivery.READ);

    Message message = sending().now(ours);
    assertThat(message.content()).isEqualTo(MessageContent.text("corrigido"));
    assertThat(message.marks().readAt()).isPresent();
    assertThat(message.marks().editedAt()).contains(Some.NOW.plusSeconds(9));
    assertThat(thread()).hasSize(1);
  }

  @Test
  void a_message_of_ours_that_was_mistaken_for_another_of_ours_is_uncertain_again() {
    Ours mistaken = sending().sending(talk);
    echo(talk.person(), first, mistaken);
    Ours ours = sending().sending(given().talk(talk.line()));

    assertThat(sending().conclude(ours, new Verdict.Sent(first))).isEqualTo(Delivery.SENT);

    assertThat(sending().now(ours).externalId()).contains(first);
    assertThat(sending().now(mistaken).delivery()).isEqualTo(Delivery.UNCERTAIN);
    assertThat(sending().now(mistaken).externalId()).isEmpty();
    assertThat(due(mistaken.id())).isTrue();
  }

  @Test
  void an_echo_teaches_the_names_of_the_person_it_went_to() {
    Ours ours = sending().sending(talk);
    Jid lid = Some.lid();
    Person reported = new Person(talk.person().phone(), Optional.of(lid), lid, Optional.empty());
    echo(reported, first, ours);

    Person byLid = new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty());
    var answer =
        (Stored.New)
            arrive(talk.line(), InboxStage.with(byLid), InboxStage.written("Oi", Some.NOW));
    assertThat(answer.conversation()).isEqualTo(talk.id());
  }

  private Stored echo(Person reported, ProviderMessageId id, Ours ours) {
    MessageContent content = sending().now(ours).content();
    Written written = new Written(id, content, Optional.empty(), Some.NOW);
    return echo(talk.line(), InboxStage.with(reported), written, Optional.empty());
  }

  private void edit(String text) {
    run(
        talk.scope(),
        () ->
            backend()
                .inbox()
                .edit(
                    talk.scope(),
                    InboxStage.place(talk.line()),
                    new Inbox.Target(first, Claim.NONE),
                    Inbox.Wording.of(text, Some.NOW.plusSeconds(9))));
  }

  private List<Message> thread() {
    return within(
        talk.scope(),
        () -> backend().messages().page(talk.scope(), talk.id(), Page.Request.first(9)).items());
  }

  private Message other(Ours ours) {
    List<Message> others =
        thread().stream().filter(message -> !message.id().equals(ours.id())).toList();
    assertThat(others).hasSize(1);
    return others.getFirst();
  }

  private boolean due(MessageId message) {
    return backend().settlements().due(Some.NOW.plusSeconds(1), 10_000).stream()
        .anyMatch(look -> look.message().equals(message));
  }

  private static Person stranger() {
    Jid lid = Some.lid();
    return new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty());
  }
}
