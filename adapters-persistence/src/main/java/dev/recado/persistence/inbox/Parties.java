package dev.recado.persistence.inbox;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** With whom a message was exchanged, as columns: a person who becomes a contact, or a group. */
record Parties(
    Optional<Person> person, Optional<Jid> group, Optional<Jid> author, Jid replyTo) {
  static Parties of(Chat chat) {
    return switch (chat) {
      case Chat.Direct(Person person) ->
          new Parties(Optional.of(person), Optional.empty(), Optional.empty(), person.replyTo());
      case Chat.Group(Jid group, Optional<Person> author) ->
          new Parties(
              Optional.empty(), Optional.of(group), author.map(Person::replyTo), group);
    };
  }

  void bindTo(SqlStatement<?> statement) {
    List<String> addresses =
        person.map(Person::addresses).orElse(List.of()).stream().map(Address::key).toList();
    statement
        .bind("address1", addresses.isEmpty() ? null : addresses.getFirst())
        .bind("address2", addresses.size() < 2 ? null : addresses.getLast())
        .bind("name", person.flatMap(Person::name))
        .bind("phone", person.flatMap(Person::phone).map(PhoneNumber::digits))
        .bind("lid", person.flatMap(Person::lid).map(Jid::toString))
        .bind("group", group.map(Jid::toString))
        .bind("author", author.map(Jid::toString))
        .bind("reply_to", replyTo.toString());
  }
}
