package dev.recado.persistence.inbox;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;

/** With whom a message was exchanged, as columns: a person who becomes a contact, or a group. */
record Parties(Optional<Person> person, Optional<Jid> group, Optional<Jid> author, Jid replyTo) {
  static Parties of(Chat chat) {
    return switch (chat) {
      case Chat.Direct(Person person) ->
          new Parties(Optional.of(person), Optional.empty(), Optional.empty(), person.replyTo());
      case Chat.Group(Jid group, Optional<Person> author) ->
          new Parties(Optional.empty(), Optional.of(group), author.map(Person::replyTo), group);
    };
  }

  Optional<String> firstAddress() {
    return addresses().findFirst();
  }

  Optional<String> secondAddress() {
    return addresses().skip(1).findFirst();
  }

  private Stream<String> addresses() {
    return person.map(Person::addresses).orElse(List.of()).stream().map(Address::key);
  }

  private static boolean phone(Jid jid) {
    return jid.kind() == Jid.Kind.PHONE;
  }

  void bindTo(SqlStatement<?> statement) {
    statement
        .bind("address1", firstAddress().orElse(null))
        .bind("address2", secondAddress().orElse(null))
        .bind("name", person.flatMap(Person::name))
        .bind("phone", person.flatMap(Person::phone).map(PhoneNumber::digits))
        .bind("canonical", person.map(Person::canonical).filter(Parties::phone).map(Jid::toString))
        .bind("lid", person.flatMap(Person::lid).map(Jid::toString))
        .bind("group", group.map(Jid::toString))
        .bind("author", author.map(Jid::toString))
        .bind("reply_to", replyTo.toString());
  }
}
