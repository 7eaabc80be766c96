package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.Person;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who is behind the key of a message. The phone and the LID moved from member to member between
 * versions (contract e.1), so all of them are collected, our own are dropped, and each is told by
 * its server, never by its digits.
 */
record Identities(Envelope envelope, JsonObject key) {
  private static final List<String> OTHER_SIDE =
      List.of("remoteJid", "remoteJidAlt", "senderPn", "senderLid", "previousRemoteJid");
  private static final List<String> THE_CHAT = List.of("remoteJid", "previousRemoteJid");
  private static final List<String> AUTHOR =
      List.of("participant", "participantAlt", "participantPn", "participantLid");
  private static final Pattern DIGITS = Pattern.compile("[+\\d\\s().-]*(@[a-z.]+)?");
  private static final int LONGEST_NAME = 200;

  /** What the gateway and WhatsApp call ourselves, in the languages of the phones. */
  private static final Set<String> OURSELVES = Set.of("Você", "Voce", "You", "Tú", "Tu", "Vous");

  /**
   * With whom the message was exchanged.
   *
   * @param pushName the name whoever wrote gave himself; ours when the message is
   * @return empty for broadcasts, newsletters, WhatsApp's own notices and notes to ourselves
   */
  Optional<Chat> chat(Optional<String> pushName) {
    Optional<String> name = pushName.filter(ours -> !fromMe());
    return Values.text(key, "remoteJid")
        .flatMap(Jid::parse)
        .flatMap(
            remote ->
                switch (remote.kind()) {
                  case GROUP -> Optional.of(new Chat.Group(remote, author(name)));
                  case PHONE, LID ->
                      envelope.isOwn(remote)
                          ? Optional.empty()
                          : person(OTHER_SIDE, name).map(Chat.Direct::new);
                  case OTHER -> Optional.empty();
                });
  }

  /** Whoever of the other side a key names; just somebody where it names only us. */
  Party named() {
    return person(OTHER_SIDE, Optional.empty()).map(Party::of).orElse(Party.SOMEBODY);
  }

  /** Whether our number wrote it. */
  boolean fromMe() {
    return Values.flag(key, "fromMe").orElse(false);
  }

  /** Our own LID is not known, so what we wrote in a group is told by the flag alone. */
  private Optional<Person> author(Optional<String> name) {
    return fromMe() ? Optional.empty() : person(AUTHOR, name);
  }

  private Optional<Person> person(List<String> members, Optional<String> name) {
    List<Jid> others = members.stream().flatMap(this::jid).toList();
    Optional<Jid> phone = first(others, Jid.Kind.PHONE);
    Optional<Jid> lid = first(others, Jid.Kind.LID);
    return others.stream()
        .filter(jid -> jid.kind() == Jid.Kind.PHONE || jid.kind() == Jid.Kind.LID)
        .findFirst()
        .map(replyTo -> new Person(phone.flatMap(Jid::phone), lid, replyTo, useful(name)));
  }

  private Stream<Jid> jid(String member) {
    return Values.text(key, member)
        .flatMap(Jid::parse)
        .filter(jid -> !envelope.isOwn(jid) && !maybeOurs(member, jid))
        .stream();
  }

  /**
   * What we wrote ourselves may carry our own LID beside the customer's phone, and nothing tells it
   * from his: believed, it would make one person of everybody we write to.
   */
  private boolean maybeOurs(String member, Jid jid) {
    return fromMe() && jid.kind() == Jid.Kind.LID && !THE_CHAT.contains(member);
  }

  private static Optional<Jid> first(List<Jid> jids, Jid.Kind kind) {
    return jids.stream().filter(jid -> jid.kind() == kind).findFirst();
  }

  /** The digits of an identifier, also of one written as a phone, are no name; nor is "you". */
  static Optional<String> useful(Optional<String> name) {
    return name.map(String::strip)
        .filter(text -> !DIGITS.matcher(text).matches() && !OURSELVES.contains(text))
        .map(text -> text.substring(0, text.offsetByCodePoints(0, longest(text))));
  }

  private static int longest(String text) {
    return Math.min(LONGEST_NAME, text.codePointCount(0, text.length()));
  }
}
