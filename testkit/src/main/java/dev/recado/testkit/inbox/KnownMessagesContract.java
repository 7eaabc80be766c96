package dev.recado.testkit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.application.inbox.port.KnownMessages.Glimpse;
import dev.recado.application.inbox.port.KnownMessages.News;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link KnownMessages} promises. */
public interface KnownMessagesContract extends InboxStage {
  private Map<Glimpse, News> news(Line line, Glimpse... glimpses) {
    return within(
        line.scope(),
        () -> backend().knownMessages().news(line.scope(), line.id(), List.of(glimpses)));
  }

  private static Glimpse inbound(ProviderMessageId id) {
    return new Glimpse(id, Direction.INBOUND, Optional.empty());
  }

  private static Glimpse outbound(ProviderMessageId id, Receipt receipt) {
    return new Glimpse(id, Direction.OUTBOUND, Optional.of(receipt));
  }

  private ProviderMessageId arrived(Line line) {
    Written written = InboxStage.written("Oi", Some.NOW);
    arrive(line, InboxStage.with(Some.person()), written);
    return written.id();
  }

  private ProviderMessageId echoed(Line line, Receipt receipt) {
    Written written = InboxStage.written("Olá", Some.NOW);
    echo(line, InboxStage.with(Some.person()), written, Optional.of(receipt));
    return written.id();
  }

  @Test
  default void what_never_came_is_missing_and_what_came_is_not() {
    Line line = given().line();
    Glimpse here = inbound(arrived(line));
    Glimpse missing = inbound(Some.providerId());
    assertThat(news(line, here, missing)).containsExactly(Map.entry(missing, News.MISSING));
    assertThat(news(line)).isEmpty();
  }

  @Test
  default void the_same_id_the_other_way_is_another_message() {
    Line line = given().line();
    Glimpse other = outbound(arrived(line), Receipt.SENT);
    assertThat(news(line, other)).containsExactly(Map.entry(other, News.MISSING));
  }

  @Test
  default void a_message_of_which_only_news_came_is_missing() {
    Line line = given().line();
    Glimpse glimpse = outbound(Some.providerId(), Receipt.READ);
    receipt(line, glimpse.id(), Receipt.READ);
    assertThat(news(line, glimpse)).containsEntry(glimpse, News.MISSING);
  }

  @Test
  default void a_message_of_ours_that_came_further_is_news_and_one_that_did_not_is_none() {
    Line line = given().line();
    ProviderMessageId id = echoed(line, Receipt.DELIVERED);
    assertThat(news(line, outbound(id, Receipt.SENT))).isEmpty();
    assertThat(news(line, outbound(id, Receipt.ERROR))).isEmpty();
    assertThat(news(line, outbound(id, Receipt.DELIVERED))).isEmpty();
    Glimpse read = outbound(id, Receipt.READ);
    assertThat(news(line, read)).containsExactly(Map.entry(read, News.FURTHER));
    ProviderMessageId sent = echoed(line, Receipt.SENT);
    Glimpse failed = outbound(sent, Receipt.ERROR);
    assertThat(news(line, failed)).containsExactly(Map.entry(failed, News.FURTHER));
  }

  @Test
  default void an_unread_message_that_was_read_on_the_phone_is_news_once() {
    Line line = given().line();
    ProviderMessageId id = arrived(line);
    Glimpse read = new Glimpse(id, Direction.INBOUND, Optional.of(Receipt.READ));
    assertThat(news(line, read)).containsExactly(Map.entry(read, News.FURTHER));
    run(line.scope(), () -> backend().inbox().readByUs(line.scope(), InboxStage.place(line), id));
    assertThat(news(line, read)).isEmpty();
  }

  @Test
  default void another_connection_knows_nothing_of_it() {
    Line line = given().line();
    Line other = given().line(given().branch(line.home()));
    Line stranger = given().line();
    Glimpse here = inbound(arrived(line));
    assertThat(news(other, here)).containsEntry(here, News.MISSING);
    assertThat(
            within(
                stranger.scope(),
                () -> backend().knownMessages().news(stranger.scope(), line.id(), List.of(here))))
        .containsEntry(here, News.MISSING);
  }

  /** A message of ours to that person. */
  private ProviderMessageId wroteTo(Line line, Person person) {
    Written written = InboxStage.written("Olá", Some.NOW);
    echo(line, InboxStage.with(person), written, Optional.empty());
    return written.id();
  }

  private Optional<ContactId> lacking(Line line, ProviderMessageId message, Jid identifier) {
    return within(
        line.scope(),
        () -> backend().knownMessages().lacking(line.scope(), line.id(), message, identifier));
  }

  private ContactId contact(Line line, Person person) {
    ContactId fresh = new ContactId(Some.uuid());
    return within(
        line.scope(), () -> backend().contacts().resolve(line.scope(), person, fresh, Some.NOW));
  }

  @Test
  default void whom_we_wrote_to_lacks_a_lid_or_a_phone_until_he_has_it() {
    Line line = given().line();
    Person byPhone = Person.of(Some.phone());
    Person byLid = Person.of(Some.lid());
    ProviderMessageId toPhone = wroteTo(line, byPhone);
    ProviderMessageId toLid = wroteTo(line, byLid);
    assertThat(lacking(line, toPhone, Some.lid())).contains(contact(line, byPhone));
    assertThat(lacking(line, toLid, Jid.of(Some.phone()))).contains(contact(line, byLid));
    assertThat(lacking(line, toPhone, byPhone.replyTo())).isEmpty();
    assertThat(lacking(line, toPhone, Jid.of(Some.phone()))).as("another phone").isEmpty();
    assertThat(lacking(line, toLid, Some.lid())).as("another LID").isEmpty();
    assertThat(lacking(line, toPhone, Some.group())).isEmpty();
  }

  @Test
  default void an_address_of_somebody_with_a_phone_of_his_own_is_not_lacking() {
    Line line = given().line();
    Jid lid = Some.lid();
    PhoneNumber phone = Some.phone();
    contact(line, new Person(Optional.of(phone), Optional.of(lid), lid, Optional.empty()));
    assertThat(lacking(line, wroteTo(line, Person.of(Some.phone())), lid)).isEmpty();
    assertThat(lacking(line, wroteTo(line, Person.of(Some.lid())), Jid.of(phone))).isEmpty();
  }

  @Test
  default void an_address_of_somebody_who_is_known_by_nothing_else_is_lacking() {
    Line line = given().line();
    Jid lid = Some.lid();
    contact(line, Person.of(lid));
    Person known = Person.of(Some.phone());
    assertThat(lacking(line, wroteTo(line, known), lid)).contains(contact(line, known));
  }

  @Test
  default void of_customers_messages_groups_and_other_connections_nobody_lacks_anything() {
    Line line = given().line();
    assertThat(lacking(line, arrived(line), Some.lid())).isEmpty();
    assertThat(lacking(line, Some.providerId(), Some.lid())).isEmpty();
    Written toGroup = InboxStage.written("Olá", Some.NOW);
    echo(line, new Chat.Group(Some.group(), Optional.empty()), toGroup, Optional.empty());
    assertThat(lacking(line, toGroup.id(), Some.lid())).isEmpty();
    Line stranger = given().line();
    ProviderMessageId message = wroteTo(line, Person.of(Some.phone()));
    assertThat(
            within(
                stranger.scope(),
                () ->
                    backend()
                        .knownMessages()
                        .lacking(stranger.scope(), line.id(), message, Some.lid())))
        .isEmpty();
  }
}
