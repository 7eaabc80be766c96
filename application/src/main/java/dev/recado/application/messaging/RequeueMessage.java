package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import java.util.Optional;

/** Puts a failed message back into its queue, because a person asks for it. */
public final class RequeueMessage {
  private final Essentials essentials;
  private final Messages messages;
  private final Lanes lanes;
  private final Conversations conversations;
  private final Contacts contacts;

  public RequeueMessage(
      Essentials essentials,
      Messages messages,
      Lanes lanes,
      Conversations conversations,
      Contacts contacts) {
    this.essentials = essentials;
    this.messages = messages;
    this.lanes = lanes;
    this.conversations = conversations;
    this.contacts = contacts;
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
    // The contact before the message and its campaign: so locks who writes to us right now.
    tryNumberAgain(scope, message);
    if (!messages.requeue(scope, id, essentials.now())) {
      throw new NotFailed();
    }
    lanes.wake(scope, message.connection(), essentials.now());
    essentials.record(scope, Deed.of(Act.MESSAGE_REQUEUED, Subject.of(id)).in(message.unit()));
    return messages.find(scope, id).orElseThrow(UnknownMessage::new);
  }

  /** Who asks for this one message knows better than a flag of some days ago. */
  private void tryNumberAgain(TenantScope scope, Message message) {
    conversations
        .find(scope, message.conversation())
        .flatMap(Conversation::contact)
        .ifPresent(contact -> contacts.flag(scope, contact, Optional.empty(), essentials.now()));
  }
}
