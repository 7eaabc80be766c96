package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;

/** Puts a failed message back into its queue, because a person asks for it. */
public final class RequeueMessage {
  private final Essentials essentials;
  private final Messages messages;
  private final Lanes lanes;

  public RequeueMessage(Essentials essentials, Messages messages, Lanes lanes) {
    this.essentials = essentials;
    this.messages = messages;
    this.lanes = lanes;
  }

  /**
   * @throws UnknownMessage when no such message is within reach
   * @throws NotFailed when it has not failed
   */
  public Message requeue(TenantScope scope, MessageId id) {
    scope.require(Permission.REQUEUE_MESSAGES);
    Message requeued = essentials.transactions().within(scope, () -> requeueWithin(scope, id));
    essentials.changes().announce(new Topic.LaneDue());
    return requeued;
  }

  private Message requeueWithin(TenantScope scope, MessageId id) {
    Message message = messages.find(scope, id).orElseThrow(UnknownMessage::new);
    scope.require(Permission.REQUEUE_MESSAGES, message.unit());
    if (!messages.requeue(scope, id, essentials.now())) {
      throw new NotFailed();
    }
    lanes.wake(scope, message.connection(), essentials.now());
    return messages.find(scope, id).orElseThrow(UnknownMessage::new);
  }
}
