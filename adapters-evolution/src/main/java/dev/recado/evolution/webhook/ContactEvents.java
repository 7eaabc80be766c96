package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.BusinessNamed;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code contacts.*}: names and addresses of people we may know already. */
final class ContactEvents {
  private static final List<String> IDENTIFIERS = List.of("remoteJid", "id", "jid");

  private ContactEvents() {}

  static List<GatewayEvent> read(Envelope envelope) {
    return envelope.several(item -> read(envelope, item).toList());
  }

  private static Stream<GatewayEvent> read(Envelope envelope, JsonObject item) {
    Optional<String> name =
        Identities.useful(Values.text(item, "pushName"))
            .filter(text -> !text.equals(envelope.instance().map(Object::toString).orElse("")));
    Optional<Person> person = person(envelope, item, name);
    Stream<GatewayEvent> seen =
        Stream.of(
            person
                .filter(known -> name.isPresent() || paired(known))
                .<GatewayEvent>map(PersonSeen::new)
                .orElseGet(() -> new Ignored("nothing new about a person")));
    return Stream.concat(seen, business(item, person));
  }

  private static boolean paired(Person person) {
    return person.phone().isPresent() && person.lid().isPresent();
  }

  private static Stream<GatewayEvent> business(JsonObject item, Optional<Person> person) {
    Optional<String> verified =
        Values.text(item, "verifiedName").or(() -> Values.text(item, "verifiedBizName"));
    return Identities.useful(verified).stream()
        .flatMap(name -> person.stream().map(whose -> new BusinessNamed(whose, name)));
  }

  private static Optional<Person> person(
      Envelope envelope, JsonObject item, Optional<String> name) {
    return IDENTIFIERS.stream()
        .flatMap(member -> Values.text(item, member).stream())
        .flatMap(text -> Jid.parse(text).stream())
        .findFirst()
        .filter(jid -> !envelope.isOwn(jid))
        .flatMap(jid -> person(jid, item, name))
        .filter(known -> !ours(envelope, known));
  }

  private static boolean ours(Envelope envelope, Person person) {
    return person.phone().map(Jid::of).filter(envelope::isOwn).isPresent();
  }

  private static Optional<Person> person(Jid jid, JsonObject item, Optional<String> name) {
    Optional<Person> pair = SeenPeople.pair(item);
    return switch (jid.kind()) {
      case PHONE -> Optional.of(new Person(jid.phone(), pair.flatMap(Person::lid), jid, name));
      case LID -> Optional.of(new Person(pair.flatMap(Person::phone), Optional.of(jid), jid, name));
      case GROUP, OTHER -> Optional.empty();
    };
  }
}
