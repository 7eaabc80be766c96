package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.LearnPerson;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.contacts.port.ContactMerges.Joined;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.ConversationId;
import java.util.List;
import java.util.Optional;

/** With whom we talk: never with ourselves, and with one person under all his addresses. */
public final class OtherSide {
  private final Essentials essentials;
  private final LearnPerson people;
  private final ContactMerges merges;
  private final Contacts contacts;

  public OtherSide(
      Essentials essentials, LearnPerson people, ContactMerges merges, Contacts contacts) {
    this.essentials = essentials;
    this.people = people;
    this.merges = merges;
    this.contacts = contacts;
  }

  /**
   * The chat with all that is known of the other side; empty for notes to ourselves.
   *
   * @param own our number there
   */
  Optional<Chat> of(TenantScope scope, Chat chat, Optional<PhoneNumber> own) {
    return switch (chat) {
      case Chat.Group group -> Optional.of(group);
      case Chat.Direct(Person person) -> other(scope, person, own).map(Chat.Direct::new);
    };
  }

  private Optional<Person> other(TenantScope scope, Person person, Optional<PhoneNumber> own) {
    boolean misplaced = LearnPerson.is(person, own) && person.replyTo().kind() == Jid.Kind.LID;
    Person whole = people.whole(scope, misplaced ? behindLid(person) : person);
    return Optional.of(whole).filter(other -> !LearnPerson.is(other, own));
  }

  /** Some versions put our own number beside the LID of whom we wrote to. */
  private static Person behindLid(Person person) {
    return new Person(
        Optional.empty(), Optional.of(person.replyTo()), person.replyTo(), person.name());
  }

  /** What is said in passing of the member of a group who wrote. */
  void learnAuthor(TenantScope scope, Chat chat, Optional<PhoneNumber> own) {
    if (chat instanceof Chat.Group(Jid group, Optional<Person> author)) {
      author.ifPresent(person -> people.learn(scope, person, own));
    }
  }

  /** Contacts that turn out to be one person become one, and the message stays findable. */
  Stored.New united(TenantScope scope, Stored.New stored) {
    if (stored.same().size() < 2) {
      return stored;
    }
    Joined joined = merges.learned(scope, stored.same(), essentials.now());
    essentials.counters().add(Counted.CONTACTS_MERGED);
    ConversationId now =
        joined.conversations().getOrDefault(stored.conversation(), stored.conversation());
    return new Stored.New(stored.message(), now, List.of(joined.left()));
  }

  /** {@link #united}, of a message that somebody wrote: who writes is on WhatsApp. */
  Stored.New reached(TenantScope scope, Stored.New stored) {
    Stored.New united = united(scope, stored);
    if (stored.same().size() > 1) {
      united.same().forEach(left -> contacts.flag(scope, left, Optional.empty(), essentials.now()));
    }
    return united;
  }
}
