package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Ticks: how far a message got. */
public final class Receipts {
  private final World world;
  private final NumberBook numbers;
  private final FaultPlan faults;
  private final AckTiming timing;

  Receipts(World world, NumberBook numbers, FaultPlan faults, AckTiming timing) {
    this.world = world;
    this.numbers = numbers;
    this.faults = faults;
    this.timing = timing;
  }

  /** The two ticks every message gets by itself, unless receipts are suppressed. */
  void follow(Instance instance, String id) {
    world.timers().after(timing.server(), () -> serverTick(instance, id));
  }

  /** WhatsApp takes the message and refuses it a moment later, for its addressee is a stranger. */
  void refuse(Instance instance, String id) {
    world
        .timers()
        .after(timing.server(), () -> tick(instance, id, "ERROR", Optional.of(List.of("463"))));
  }

  private void serverTick(Instance instance, String id) {
    tickUnlessSuppressed(instance, id, "SERVER_ACK");
    if (timing.delivery().isPositive()) {
      world
          .timers()
          .after(timing.delivery(), () -> tickUnlessSuppressed(instance, id, "DELIVERY_ACK"));
    } else {
      tickUnlessSuppressed(instance, id, "DELIVERY_ACK");
    }
  }

  private void tickUnlessSuppressed(Instance instance, String id, String status) {
    if (!faults.suppressesReceipts()) {
      tick(instance, id, status);
    }
  }

  /**
   * A message reaches a status such as {@code READ}, {@code PLAYED} or {@code ERROR}.
   *
   * @return whether the instance has such a message
   */
  public boolean tick(Instance instance, String id, String status) {
    return tick(instance, id, status, Optional.empty());
  }

  private boolean tick(
      Instance instance, String id, String status, Optional<List<String>> stubParameters) {
    Optional<StoredMessage> ticked =
        instance.messages().change(id, message -> message.updated(status));
    ticked.ifPresent(
        message ->
            world.emit(
                instance,
                EventName.MESSAGES_UPDATE,
                update(instance, message, status, stubParameters)));
    return ticked.isPresent();
  }

  private JsonObject update(
      Instance instance,
      StoredMessage message,
      String status,
      Optional<List<String>> stubParameters) {
    JsonObject update =
        JsonText.object(
            "keyId", message.id(),
            "remoteJid", addressed(message, status),
            "fromMe", message.fromMe(),
            "status", status,
            "instanceId", instance.identity().id(),
            "messageId", message.row());
    return stubParameters
        .map(stub -> JsonText.with(update, "messageStubParameters", stub))
        .orElse(update);
  }

  /** A read receipt may name the LID although the earlier ticks of the message named the phone. */
  private String addressed(StoredMessage message, String status) {
    return numbers
        .behind(message.remoteJid())
        .filter(person -> status.equals("READ") && person.dialect().usesLid())
        .map(Person::lidJid)
        .orElse(message.remoteJid());
  }
}
