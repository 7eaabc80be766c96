package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which LID belongs to which phone, as it is told in passing: of the members of groups, of chats,
 * of callers. Our own pair is told too; it is a fact like any other, and how we recognise
 * ourselves.
 */
final class SeenPeople {
  private static final List<String> MEMBERS =
      List.of("participants", "participantsData", "participantsPn");

  /** Every member in which some version puts an identifier of the person the object is about. */
  private static final List<String> IDENTIFIERS =
      List.of(
          "id",
          "jid",
          "lid",
          "phoneNumber",
          "remoteJid",
          "remoteJidAlt",
          "senderPn",
          "senderLid",
          "previousRemoteJid",
          "from",
          "fromPn",
          "callerPn");

  private SeenPeople() {}

  /** {@code groups.*} and {@code group-participants.update}: the pairs among the members. */
  static List<GatewayEvent> inGroup(Envelope envelope) {
    return events(
        envelope.data().stream()
            .flatMap(
                group ->
                    MEMBERS.stream().flatMap(name -> Values.objects(group.get(name)).stream())),
        "nothing new about members of a group");
  }

  /** {@code chats.*} and {@code call}. */
  static List<GatewayEvent> of(Envelope envelope) {
    return events(envelope.data().stream(), "event " + envelope.event());
  }

  private static List<GatewayEvent> events(Stream<JsonObject> people, String otherwise) {
    List<GatewayEvent> pairs =
        people.flatMap(object -> pair(object).stream()).<GatewayEvent>map(PersonSeen::new).toList();
    return pairs.isEmpty() ? List.of(new Ignored(otherwise)) : pairs;
  }

  /** Empty unless the object names a phone and a LID. */
  static Optional<Person> pair(JsonObject object) {
    List<Jid> all =
        IDENTIFIERS.stream().flatMap(member -> identifier(object, member).stream()).toList();
    Optional<PhoneNumber> phone = all.stream().flatMap(jid -> jid.phone().stream()).findFirst();
    return first(all, Jid.Kind.LID)
        .filter(lid -> phone.isPresent())
        .map(lid -> new Person(phone, Optional.of(lid), lid, Optional.empty()));
  }

  private static Optional<Jid> first(List<Jid> all, Jid.Kind kind) {
    return all.stream().filter(jid -> jid.kind() == kind).findFirst();
  }

  /** Some versions write {@code phoneNumber} with, some without its server. */
  private static Optional<Jid> identifier(JsonObject object, String member) {
    Optional<String> text = Values.text(object, member);
    return text.flatMap(Jid::parse)
        .or(
            () ->
                text.filter(digits -> member.equals("phoneNumber"))
                    .map(digits -> new Jid(digits, "s.whatsapp.net"))
                    .filter(jid -> jid.phone().isPresent()));
  }
}
