package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.port.Inbox.Fresh;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.testkit.contacts.AddressBook;
import dev.recado.testkit.contacts.InMemoryContacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds with whom a reported message was exchanged, and where. */
public final class Correspondents {
  private final AddressBook book;
  private final InMemoryContacts contacts;
  private final ConversationBook conversations;

  public Correspondents(
      AddressBook book, InMemoryContacts contacts, ConversationBook conversations) {
    this.book = book;
    this.contacts = contacts;
    this.conversations = conversations;
  }

  /**
   * @param same contacts that turned out to be one person; fewer than two when there is one
   */
  record With(Conversation conversation, List<ContactId> same) {}

  static Jid replyTo(Chat chat) {
    return switch (chat) {
      case Chat.Direct(Person person) -> person.replyTo();
      case Chat.Group(Jid group, var author) -> group;
    };
  }

  /** The conversation a message belongs to, opened now if need be. */
  With find(TenantScope scope, Place place, Fresh fresh, Chat chat, Instant at) {
    return switch (chat) {
      case Chat.Direct(Person person) -> {
        List<ContactId> known = ids(scope, person);
        ContactId contact =
            contacts.resolveReported(scope, person, fresh.contact(), at, place.now());
        yield new With(
            open(scope, place, fresh, chat, Optional.of(contact), at),
            known.size() > 1 ? known : List.of());
      }
      case Chat.Group(Jid group, var author) ->
          new With(open(scope, place, fresh, chat, Optional.empty(), at), List.of());
    };
  }

  private List<ContactId> ids(TenantScope scope, Person person) {
    return book.known(scope, person).stream().map(Contact::id).toList();
  }

  private Conversation open(
      TenantScope scope,
      Place place,
      Fresh fresh,
      Chat chat,
      Optional<ContactId> contact,
      Instant at) {
    Optional<Jid> group = contact.isPresent() ? Optional.empty() : Optional.of(replyTo(chat));
    Predicate<Conversation> sought =
        c ->
            c.unit().equals(place.unit()) && c.contact().equals(contact) && c.group().equals(group);
    return conversations
        .open(scope, sought)
        .orElseGet(
            () -> {
              Conversation opened =
                  new Conversation(
                      fresh.conversation(),
                      place.unit(),
                      contact,
                      group,
                      true,
                      0,
                      replyTo(chat),
                      at,
                      Optional.empty());
              conversations.add(scope, opened);
              return opened;
            });
  }

  /** Whether a conversation is with the other side of that chat. */
  boolean same(TenantScope scope, ConversationId id, Chat chat) {
    Conversation conversation = conversations.find(scope, id).orElseThrow();
    return switch (chat) {
      case Chat.Direct(Person person) ->
          conversation.contact().filter(ids(scope, person)::contains).isPresent();
      case Chat.Group(Jid group, var author) -> conversation.group().equals(Optional.of(group));
    };
  }

  /** Who writes is on WhatsApp. */
  void reached(TenantScope scope, ContactId contact, Instant now) {
    contacts.flag(scope, contact, Optional.empty(), now);
  }

  void learn(TenantScope scope, Chat chat, Instant now) {
    if (chat instanceof Chat.Direct(Person person)) {
      contacts.enrich(scope, person, now);
    }
  }
}
