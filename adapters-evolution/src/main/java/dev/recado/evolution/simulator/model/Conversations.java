package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Objects;

/** What happens on phones: customers write, edit and delete, and the owner types by hand. */
public final class Conversations {
  private final World world;
  private final NumberBook numbers;
  private final Messages messages;
  private final Contents contents;

  Conversations(World world, NumberBook numbers) {
    this.world = world;
    this.numbers = numbers;
    this.messages = new Messages(world);
    this.contents = new Contents(world.tokens());
  }

  /**
   * A customer writes to the instance's owner. While a paired instance is offline WhatsApp keeps
   * the message and it arrives on reconnecting, with its old time.
   *
   * @return the WhatsApp id
   * @throws Refused when the instance was never paired
   */
  public String customerWrites(Instance instance, Letter letter) {
    Person person = numbers.meet(letter.phone(), letter.name(), letter.dialect());
    String id = world.tokens().phoneMessage();
    JsonObject key = letter.dialect().key(person, false, id);
    JsonObject data = data(key, person.name(), "DELIVERY_ACK", letter);
    arrive(instance, data, letter);
    return id;
  }

  /**
   * The owner types a message on the phone; it is not an API send.
   *
   * @return the WhatsApp id
   * @throws Refused when the instance was never paired
   */
  public String ownerWrites(Instance instance, Letter letter) {
    Person person = numbers.meet(letter.phone(), letter.name(), letter.dialect());
    Owner owner = Objects.requireNonNullElse(instance.session().owner(), new Owner("", ""));
    String id = world.tokens().phoneMessage();
    JsonObject key = letter.dialect().key(person, true, id);
    JsonObject data = data(key, owner.profileName(), "SERVER_ACK", letter);
    arrive(instance, data, letter);
    return id;
  }

  /**
   * The author changes the text of a message.
   *
   * @throws Refused when the message is not an inbound one
   */
  public void customerEdits(Instance instance, String id, String text) {
    inbound(instance, id);
    JsonObject edited = JsonText.object("conversation", text);
    instance.messages().change(id, message -> message.saying(edited));
    emitUnlessDeaf(
        instance,
        EventName.MESSAGES_EDITED,
        JsonText.object(
            "key",
            senderKey(instance, id),
            "type",
            "MESSAGE_EDIT",
            "editedMessage",
            edited,
            "timestampMs",
            String.valueOf(world.now().toEpochMilli())));
  }

  /**
   * The author deletes a message for everyone: told twice, in two shapes.
   *
   * @throws Refused when the message is not an inbound one
   */
  public void customerDeletes(Instance instance, String id) {
    StoredMessage message = inbound(instance, id);
    emitUnlessDeaf(
        instance,
        EventName.MESSAGES_EDITED,
        JsonText.object("key", senderKey(instance, id), "type", "REVOKE"));
    emitUnlessDeaf(instance, EventName.MESSAGES_DELETE, message.data().getJsonObject("key"));
  }

  private void arrive(Instance instance, JsonObject data, Letter letter) {
    Runnable arrival = () -> deliver(instance, data, letter);
    if (!instance.parks(arrival)) {
      arrival.run();
    }
  }

  private void deliver(Instance instance, JsonObject data, Letter letter) {
    if (!instance.isDeaf()) {
      StoredMessage message = messages.store(instance, data, letter.media());
      messages.upsert(instance, message, letter.dialect() != Dialect.LID_ONLY);
    }
  }

  private JsonObject data(JsonObject key, String pushName, String status, Letter letter) {
    Instant at = Objects.requireNonNullElseGet(letter.at(), world::now);
    Media media = letter.media();
    return JsonText.object(
        "key",
        key,
        "pushName",
        pushName,
        "status",
        status,
        "message",
        contents.of(letter, at.getEpochSecond()),
        "contextInfo",
        null,
        "messageType",
        media == null ? "conversation" : media.messageType(),
        "messageTimestamp",
        at.getEpochSecond(),
        "source",
        "android");
  }

  /** Edits name the message in the sender's perspective: our number, as if it were theirs. */
  private static JsonObject senderKey(Instance instance, String id) {
    Owner owner = Objects.requireNonNullElse(instance.session().owner(), new Owner("", ""));
    return JsonText.object("remoteJid", owner.jid(), "fromMe", true, "id", id);
  }

  private static StoredMessage inbound(Instance instance, String id) {
    return instance
        .messages()
        .find(id)
        .filter(message -> !message.fromMe())
        .orElseThrow(() -> new Refused("no inbound message has this id"));
  }

  private void emitUnlessDeaf(Instance instance, EventName event, JsonObject data) {
    if (!instance.isDeaf()) {
      world.emit(instance, event, data);
    }
  }
}
