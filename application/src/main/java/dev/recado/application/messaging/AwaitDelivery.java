package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import java.time.Duration;
import java.util.Optional;

/** Waits for a message to settle, wherever the worker that sends it may run. */
public final class AwaitDelivery {
  /** How long a caller of {@code POST /messages} is kept waiting. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Essentials essentials;
  private final Messages messages;

  public AwaitDelivery(Essentials essentials, Messages messages) {
    this.essentials = essentials;
    this.messages = messages;
  }

  /**
   * @return the message as it stands when it settled, or when the patience ended
   */
  public Message await(TenantScope scope, MessageId id) {
    Topic topic = new Topic.OfMessage(id);
    return essentials
        .changes()
        .await(topic, PATIENCE, () -> settled(read(scope, id)))
        .orElseGet(() -> read(scope, id));
  }

  private Message read(TenantScope scope, MessageId id) {
    return essentials
        .transactions()
        .within(scope, () -> messages.find(scope, id).orElseThrow(UnknownMessage::new));
  }

  private static Optional<Message> settled(Message message) {
    return message.delivery().settled() ? Optional.of(message) : Optional.empty();
  }
}
