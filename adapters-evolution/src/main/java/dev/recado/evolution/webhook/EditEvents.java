package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.EditHidden;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageDeleted;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Edits and deletions. The key is written from the point of view of whoever acted, so only its id
 * is believed (contract c.6).
 */
record EditEvents(Envelope envelope) {
  private static final Map<Long, String> KINDS = Map.of(0L, "REVOKE", 14L, "MESSAGE_EDIT");
  private static final long OTHER = -1;

  List<GatewayEvent> edited() {
    return envelope.each(
        item -> {
          JsonObject key = Values.object(item, "key");
          return protocol(item, envelope.arrival(), edit -> claim(key));
        });
  }

  List<GatewayEvent> deleted() {
    return envelope.each(this::deletion);
  }

  private GatewayEvent deletion(JsonObject item) {
    JsonObject inner = Values.object(item, "key");
    JsonObject key = inner.isEmpty() ? item : inner;
    return MessageEvents.id(key)
        .<GatewayEvent>map(id -> new MessageDeleted(id, claim(key)))
        .orElseGet(() -> new Unreadable("deletion without id"));
  }

  /**
   * Whose message a key says it is. It is written by whoever acts: a customer calls his own message
   * his, in a chat with us.
   */
  private Claim claim(JsonObject key) {
    Optional<Jid> chat = Values.text(key, "remoteJid").flatMap(Jid::parse);
    boolean mine = Values.flag(key, "fromMe").orElse(true);
    return chat.map(jid -> claim(key, jid, mine)).orElse(Claim.NONE);
  }

  private Claim claim(JsonObject key, Jid chat, boolean mine) {
    return switch (chat.kind()) {
      case GROUP -> Claim.in(Party.of(chat));
      case OTHER -> Claim.NOTHING;
      case PHONE, LID -> {
        Party named = new Identities(envelope, key).named();
        if (envelope.isOwn(chat)) {
          // Nobody changes a message that somebody else wrote to us.
          yield mine ? Claim.of(Direction.INBOUND, Party.SOMEBODY) : Claim.NOTHING;
        }
        Claim theirs = Claim.of(Direction.INBOUND, named);
        Claim ours = Claim.of(Direction.OUTBOUND, named);
        // Our own LID is not known, nor is our phone before the gateway says it.
        boolean perhapsUs = chat.kind() == Jid.Kind.LID || envelope.own().isEmpty();
        yield mine
            ? (perhapsUs ? ours.or(Claim.of(Direction.INBOUND, Party.SOMEBODY)) : ours)
            : theirs;
      }
    };
  }

  /**
   * An edit, a deletion, or a setting of the chat.
   *
   * @param otherwise when it happened, where it does not say so itself
   * @param claim whose message it is, if it is an edit and if it is not
   */
  GatewayEvent protocol(JsonObject body, Instant otherwise, Function<Boolean, Claim> claim) {
    Optional<ProviderMessageId> id = MessageEvents.id(Values.object(body, "key"));
    return switch (kind(body.get("type"))) {
      case "REVOKE" ->
          id.<GatewayEvent>map(known -> new MessageDeleted(known, claim.apply(false)))
              .orElseGet(() -> new Unreadable("deletion without key.id"));
      case "MESSAGE_EDIT" ->
          id.map(known -> edit(body, known, claim.apply(true), otherwise))
              .orElseGet(() -> new Unreadable("edit without key.id"));
      default -> new Ignored("setting of the chat");
    };
  }

  private GatewayEvent edit(JsonObject body, ProviderMessageId id, Claim claim, Instant otherwise) {
    Optional<Instant> said = Values.millis(body, "timestampMs");
    Instant when = said.isPresent() ? envelope.moment(said) : otherwise;
    Contents edited = Contents.of(Values.object(body, "editedMessage"));
    return edited
        .words()
        .<GatewayEvent>map(text -> new MessageEdited(id, claim, text, when))
        .orElseGet(
            () ->
                edited instanceof Contents.Says
                    ? new Ignored("edit without text")
                    : new EditHidden(id, claim, when));
  }

  /** Nobody but the two phones can read what it says now; that it says something else is known. */
  GatewayEvent secret(Contents.Secret secret, Instant when, Function<Boolean, Claim> claim) {
    return secret.edit()
        ? MessageEvents.id(secret.target())
            .<GatewayEvent>map(id -> new EditHidden(id, claim.apply(true), when))
            .orElseGet(() -> new Unreadable("edit without key.id"))
        : new Ignored("encrypted change");
  }

  /** By name, or by the number of the protocol; a message without a type is a revoke. */
  private static String kind(@Nullable JsonValue type) {
    return switch (type) {
      case null -> "REVOKE";
      case JsonString name -> name.getString();
      default -> KINDS.getOrDefault(Values.number(type).orElse(OTHER), "");
    };
  }
}
