package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
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
    Optional<StoredMessage> ticked =
        instance.messages().change(id, message -> message.updated(status));
    ticked.ifPresent(
        message ->
            world.emit(
                instance,
                EventName.MESSAGES_UPDATE,
                JsonText.object(
                    "keyId", id,
                    "remoteJid", addressed(message, status),
                    "fromMe", message.fromMe(),
                    "status", status,
                    "instanceId", instance.identity().id(),
                    "messageId", message.row())));
    return ticked.isPresent();
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
