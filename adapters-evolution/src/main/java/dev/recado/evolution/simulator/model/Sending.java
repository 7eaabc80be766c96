package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.time.Instant;

/** Sends what API clients ask for and lets echo and receipts follow. */
public final class Sending {
  private final World world;
  private final FaultPlan faults;
  private final Receipts receipts;
  private final Messages messages;
  private final Crossing crossing;
  private final BoundedLog<SentMessage> log;

  Sending(
      World world,
      FaultPlan faults,
      Receipts receipts,
      Crossing crossing,
      BoundedLog<SentMessage> log) {
    this.world = world;
    this.faults = faults;
    this.receipts = receipts;
    this.messages = new Messages(world);
    this.crossing = crossing;
    this.log = log;
  }

  /** Sends one message; its echo is on the way before the caller gets an answer. */
  public StoredMessage send(Instance instance, Outgoing outgoing) {
    Instant at = world.now();
    String id = world.tokens().apiMessage();
    StoredMessage message = messages.store(instance, data(outgoing, id, at), outgoing.media());
    log.add(
        new SentMessage(
            at, instance.name(), outgoing.number(), outgoing.jid(), outgoing.text(), id));
    if (!faults.suppressesEchoes()) {
      messages.echo(instance, message);
    }
    if (faults.restricts() && !instance.messages().knows(outgoing.jid())) {
      receipts.refuse(instance, id);
    } else {
      receipts.follow(instance, id);
      crossing.over(instance, message, outgoing.jid());
    }
    return message;
  }

  /** How a media field reads back in the shape of 2.3.6. */
  public JsonObject content(Media media) {
    return new Contents(world.tokens()).media(media, world.now().getEpochSecond());
  }

  private static JsonObject data(Outgoing outgoing, String id, Instant at) {
    return JsonText.object(
        "key", JsonText.object("remoteJid", outgoing.jid(), "fromMe", true, "id", id),
        "pushName", "Você",
        "status", "PENDING",
        "message", outgoing.content(),
        "contextInfo", outgoing.contextInfo(),
        "messageType", outgoing.type(),
        "messageTimestamp", at.getEpochSecond(),
        "instanceId", "",
        "source", "web");
  }
}
