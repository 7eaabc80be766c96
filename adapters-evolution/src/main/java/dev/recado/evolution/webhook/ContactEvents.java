package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** {@code contacts.*}: names of people we may know already. */
final class ContactEvents {
  private ContactEvents() {}

  static List<GatewayEvent> read(Envelope envelope) {
    return envelope.each(item -> read(envelope, item));
  }

  private static GatewayEvent read(Envelope envelope, JsonObject item) {
    Optional<Jid> jid =
        Values.text(item, "remoteJid").flatMap(Jid::parse).filter(j -> !envelope.isOwn(j));
    Optional<String> name = Identities.useful(Values.text(item, "pushName"));
    return jid.filter(known -> name.isPresent())
        .flatMap(known -> person(known, name))
        .<GatewayEvent>map(PersonSeen::new)
        .orElseGet(() -> new Ignored("nothing new about a person"));
  }

  private static Optional<Person> person(Jid jid, Optional<String> name) {
    return switch (jid.kind()) {
      case PHONE -> Optional.of(new Person(jid.phone(), Optional.empty(), jid, name));
      case LID -> Optional.of(new Person(Optional.empty(), Optional.of(jid), jid, name));
      case GROUP, OTHER -> Optional.empty();
    };
  }
}
