package dev.recado.evolution.webhook;

import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.ReadByUs;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.inbox.GatewayEvent.RefusedAsStranger;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * {@code messages.update}: ticks. Correlated by the message id alone, because the chat is written
 * differently in each event. {@code DELETED} means nothing: old versions say it of an edit.
 */
final class StatusEvents {
  private static final List<String> NUMBERED =
      List.of("ERROR", "PENDING", "SERVER_ACK", "DELIVERY_ACK", "READ", "PLAYED");

  private StatusEvents() {}

  static List<GatewayEvent> read(Envelope envelope) {
    return envelope.several(
        item -> Votes.in(item) ? new Votes(envelope, item).read() : List.of(read(envelope, item)));
  }

  private static GatewayEvent read(Envelope envelope, JsonObject item) {
    JsonObject key = Values.object(item, "key");
    Optional<ProviderMessageId> id =
        MessageEvents.id(item, "keyId").or(() -> MessageEvents.id(key));
    if (id.isEmpty()) {
      return new Unreadable("update without keyId");
    }
    if (inGroup(item, key)) {
      return new Ignored("receipt of one member of a group");
    }
    boolean ours = Values.flag(item, "fromMe").or(() -> Values.flag(key, "fromMe")).orElse(true);
    if (ours && Stubs.refusedAsStranger(item)) {
      return new RefusedAsStranger(id.get());
    }
    return receipt(status(item))
        .map(
            receipt ->
                ours
                    ? new ReceiptArrived(id.get(), receipt, addressee(envelope, item, key))
                    : theirs(id.get(), receipt))
        .orElseGet(() -> new Ignored("no state we show"));
  }

  /** As whom this event names the other side; another of the same message may do otherwise. */
  private static Optional<Person> addressee(Envelope envelope, JsonObject item, JsonObject key) {
    JsonObject naming = item.containsKey("remoteJid") ? item : key;
    return new Identities(envelope, naming)
        .chat(Optional.empty())
        .flatMap(
            chat ->
                chat instanceof Chat.Direct(Person person)
                    ? Optional.of(person)
                    : Optional.empty());
  }

  private static GatewayEvent theirs(ProviderMessageId id, Receipt receipt) {
    return receipt == Receipt.READ ? new ReadByUs(id) : new Ignored("receipt of a customer");
  }

  private static boolean inGroup(JsonObject item, JsonObject key) {
    return Values.text(item, "remoteJid")
        .or(() -> Values.text(key, "remoteJid"))
        .flatMap(Jid::parse)
        .filter(jid -> jid.kind() == Jid.Kind.GROUP)
        .isPresent();
  }

  private static @Nullable JsonValue status(JsonObject item) {
    JsonValue direct = item.get("status");
    return direct != null ? direct : Values.object(item, "update").get("status");
  }

  /** By name, or by the number Baileys gives it. */
  static Optional<Receipt> receipt(@Nullable JsonValue status) {
    OptionalLong number = Values.number(status);
    if (number.isPresent()) {
      return named(numbered(number.getAsLong()));
    }
    return status instanceof JsonString name ? named(name.getString()) : Optional.empty();
  }

  private static Optional<Receipt> named(String name) {
    return switch (name) {
      case "ERROR" -> Optional.of(Receipt.ERROR);
      case "SERVER_ACK" -> Optional.of(Receipt.SENT);
      case "DELIVERY_ACK" -> Optional.of(Receipt.DELIVERED);
      case "READ", "PLAYED" -> Optional.of(Receipt.READ);
      default -> Optional.empty();
    };
  }

  private static String numbered(long number) {
    boolean known = 0 <= number && number < NUMBERED.size();
    return known ? NUMBERED.get((int) number) : "";
  }
}
