package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.Quote;
import dev.recado.domain.message.Referral;
import dev.recado.domain.message.Sender;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens when somebody writes to us. */
public interface ArrivalsContract extends InboxStage {
  private List<Contact> contacts(Line line) {
    return within(
        line.scope(),
        () -> backend().contacts().page(line.scope(), Page.Request.first(50)).items());
  }

  private Conversation conversation(Line line, Stored stored) {
    return conversation(line.scope(), ((Stored.New) stored).conversation()).orElseThrow();
  }

  @Test
  default void a_stranger_s_message_makes_a_contact_a_conversation_and_a_message() {
    Line line = given().line();
    Jid lid = Some.lid();
    Person person =
        new Person(Optional.of(Some.phone()), Optional.of(lid), lid, Optional.of("João"));
    Written written = written("Bom dia", Some.NOW.minusSeconds(3));
    Stored stored = arrive(line, with(person), written);
    Conversation conversation = conversation(line, stored);
    assertThat(contacts(line))
        .hasSize(1)
        .first()
        .extracting(Contact::name)
        .isEqualTo(Optional.of("João"));
    assertThat(conversation)
        .isEqualTo(
            new Conversation(
                conversation.id(),
                line.home().unit().id(),
                Optional.of(contacts(line).getFirst().id()),
                Optional.empty(),
                true,
                1,
                lid,
                written.at(),
                Optional.of("Bom dia")));
  }

  @Test
  default void what_was_written_comes_back_whatever_its_type() {
    Talk talk = given().talk();
    for (MessageContent content : Contents.EVERY_KIND) {
      Written written =
          new Written(Some.providerId(), content, Optional.of(Some.providerId()), Some.NOW);
      var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
      Message message = message(talk.line(), stored.message());
      assertThat(message.content()).isEqualTo(content);
      assertThat(message.externalId()).contains(written.id());
      assertThat(message.createdAt()).isEqualTo(Some.NOW);
      assertThat(message.conversation()).isEqualTo(talk.id());
      assertThat(message.unit()).isEqualTo(talk.line().home().unit().id());
      assertThat(message.connection()).isEqualTo(talk.line().id());
    }
  }

  @Test
  default void how_it_was_sent_comes_back() {
    Talk talk = given().talk();
    Quote quote = new Quote(Some.providerId(), Optional.of("Confirma?"));
    Optional<String> some = Optional.of("férias \"1\"");
    for (Referral referral :
        List.of(
            new Referral.Ad(some, some, some, some, some, some),
            new Referral.Product(some, Optional.empty(), some))) {
      MessageContext context =
          new MessageContext(
              Optional.of(quote),
              Optional.of(referral),
              Optional.of(Some.providerId()),
              true,
              true,
              Optional.of(Duration.ofDays(90)),
              Optional.empty());
      Written written =
          new Written(Some.providerId(), MessageContent.text("Oi"), context, Some.NOW);
      var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
      assertThat(message(talk.line(), stored.message()).context()).isEqualTo(context);
    }
  }

  @Test
  default void it_is_a_customer_s_received_and_unread() {
    Talk talk = given().talk();
    Message message = message(talk.line(), arrive(talk, Some.NOW).message());
    assertThat(message.direction()).isEqualTo(Direction.INBOUND);
    assertThat(message.sender()).isEqualTo(Sender.CUSTOMER);
    assertThat(message.origin()).isEqualTo(Origin.CUSTOMER);
    assertThat(message.delivery()).isEqualTo(Delivery.RECEIVED);
    assertThat(unread(talk)).isEqualTo(1);
  }

  @Test
  default void a_message_that_comes_again_changes_nothing() {
    Line line = given().line();
    Chat chat = with(Some.person());
    Written written = written("Oi", Some.NOW);
    Stored first = arrive(line, chat, written);
    assertThat(arrive(line, chat, written)).isEqualTo(new Stored.Repeated());
    assertThat(conversation(line, first).unread()).isEqualTo(1);
    assertThat(contacts(line)).hasSize(1);
  }

  @Test
  default void of_the_same_message_coming_many_times_at_once_one_is_kept() {
    Line line = given().line();
    Chat chat = with(Some.person());
    Written written = written("Oi", Some.NOW);
    var outcome = Together.call(8, number -> arrive(line, chat, written));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).filteredOn(Stored.New.class::isInstance).hasSize(1);
    assertThat(outcome.returned()).filteredOn(Stored.Repeated.class::isInstance).hasSize(7);
    Stored kept =
        outcome.returned().stream().filter(Stored.New.class::isInstance).findFirst().orElseThrow();
    assertThat(conversation(line, kept).unread()).isEqualTo(1);
    assertThat(contacts(line)).hasSize(1);
  }

  @Test
  default void many_messages_of_a_new_person_at_once_are_one_conversation() {
    Line line = given().line();
    Person person = Some.person();
    Jid lid = Some.lid();
    Person both = new Person(person.phone(), Optional.of(lid), lid, Optional.empty());
    var outcome =
        Together.call(
            8,
            number ->
                arrive(
                    line,
                    with(number % 2 == 0 ? person : both),
                    written("Mensagem " + number, Some.NOW)));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned())
        .extracting(stored -> conversation(line, stored))
        .containsOnly(conversation(line, outcome.returned().getFirst()));
    assertThat(conversation(line, outcome.returned().getFirst()).unread()).isEqualTo(8);
    assertThat(contacts(line)).hasSize(1);
  }

  @Test
  default void answers_go_to_where_the_other_side_last_wrote_from() {
    Talk talk = given().talk();
    Jid lid = Some.lid();
    Person fromLid = new Person(talk.person().phone(), Optional.of(lid), lid, Optional.empty());
    arrive(talk.line(), with(fromLid), written("Oi", Some.NOW.plusSeconds(1)));
    assertThat(conversation(talk.scope(), talk.id()).orElseThrow().replyTo()).isEqualTo(lid);
  }

  @Test
  default void a_message_that_comes_late_is_kept_and_is_not_the_last() {
    Talk talk = given().talk();
    arrive(talk.line(), with(talk.person()), written("última", Some.NOW.plusSeconds(9)));
    arrive(talk.line(), with(talk.person()), written("antes", Some.NOW.plusSeconds(5)));
    Conversation conversation = conversation(talk.scope(), talk.id()).orElseThrow();
    assertThat(conversation.preview()).contains("última");
    assertThat(conversation.lastMessageAt()).isEqualTo(Some.NOW.plusSeconds(9));
    assertThat(conversation.unread()).isEqualTo(2);
  }

  @Test
  default void a_group_is_a_conversation_without_a_contact() {
    Line line = given().line();
    Jid group = Some.group();
    Stored first =
        arrive(line, new Chat.Group(group, Optional.of(Some.person())), written("Oi", Some.NOW));
    Stored second =
        arrive(line, new Chat.Group(group, Optional.of(Some.person())), written("Opa", Some.NOW));
    Conversation conversation = conversation(line, first);
    assertThat(conversation.contact()).isEmpty();
    assertThat(conversation.group()).contains(group);
    assertThat(conversation.replyTo()).isEqualTo(group);
    assertThat(conversation.unread()).isEqualTo(2);
    assertThat(conversation(line, second)).isEqualTo(conversation);
    assertThat(contacts(line)).isEmpty();
  }

  @Test
  default void contacts_that_turn_out_to_be_one_person_are_named_for_merging() {
    Line line = given().line();
    Jid lid = Some.lid();
    Person byPhone = Some.person();
    Person byLid = new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty());
    Talk first = given().talk(line, byPhone);
    Talk second = given().talk(line, byLid);
    Person both = new Person(byPhone.phone(), Optional.of(lid), lid, Optional.empty());
    var stored = (Stored.New) arrive(line, with(both), written("Sou eu", Some.NOW));
    assertThat(stored.same()).containsExactlyInAnyOrder(first.contact(), second.contact());
    assertThat(stored.conversation()).isIn(first.id(), second.id());
    run(
        line.scope(),
        () -> backend().contactMerges().learned(line.scope(), stored.same(), Some.NOW));
    assertThat(contacts(line)).hasSize(1);
    assertThat(((Stored.New) arrive(line, with(byLid), written("Oi", Some.NOW))).same())
        .hasSizeLessThan(2);
  }

  @Test
  default void a_provider_s_id_is_one_message_per_connection_and_direction() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    Line stranger = given().line();
    Chat chat = with(Some.person());
    Written written = written("Oi", Some.NOW);
    arrive(line, chat, written);
    for (Line other : List.of(branch, stranger)) {
      assertThat(arrive(other, chat, written)).isInstanceOf(Stored.New.class);
    }
    assertThat(echo(line, chat, written, Optional.empty())).isInstanceOf(Stored.New.class);
  }

  @Test
  default void another_tenant_does_not_see_the_message() {
    Talk talk = given().talk();
    Stored.New stored = arrive(talk, Some.NOW);
    var other = given().home().scope();
    assertThat(within(other, () -> backend().messages().find(other, stored.message()))).isEmpty();
  }

  @Test
  default void an_arrival_that_is_rolled_back_never_was() {
    Line line = given().line();
    Chat chat = with(Some.person());
    Written written = written("Oi", Some.NOW);
    rolledBack(
        line.scope(),
        () ->
            backend()
                .inbox()
                .arrive(line.scope(), InboxStage.place(line), InboxStage.fresh(), chat, written));
    assertThat(contacts(line)).isEmpty();
    assertThat(arrive(line, chat, written)).isInstanceOf(Stored.New.class);
  }
}
