package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.inbox.UnknownConversation;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.SendKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Accepts a message into a conversation. Within 24 hours of the customer's last message it is a
 * reply, which goes before everything else; later it is a direct message like any other.
 */
public final class ReplyInConversation {
  private static final Duration REPLY_WINDOW = Duration.ofHours(24);
  private final Essentials essentials;
  private final Acceptance acceptance;
  private final Connections connections;
  private final Conversations conversations;

  public ReplyInConversation(
      Essentials essentials,
      Acceptance acceptance,
      Connections connections,
      Conversations conversations) {
    this.essentials = essentials;
    this.acceptance = acceptance;
    this.connections = connections;
    this.conversations = conversations;
  }

  public record Draft(ConversationId conversation, Asked asked, Optional<IdempotencyKey> key) {
    public Draft(ConversationId conversation, MessageText text, Optional<IdempotencyKey> key) {
      this(conversation, new Asked.Text(text), key);
    }
  }

  /**
   * @throws UnknownConversation when no such conversation is within reach
   * @throws NotConnected when the unit's number is not connected
   * @throws KeyReused when the key was used for another request
   */
  public Receipt reply(TenantScope scope, Draft draft) {
    scope.require(Permission.SEND_MESSAGES);
    Asked asked =
        acceptance.prepared(
            scope, () -> conversation(scope, draft).unit(), draft.asked(), draft.key());
    return acceptance.announced(
        essentials.transactions().within(scope, () -> accept(scope, draft, asked)));
  }

  private Conversation conversation(TenantScope scope, Draft draft) {
    return conversations.find(scope, draft.conversation()).orElseThrow(UnknownConversation::new);
  }

  private Receipt accept(TenantScope scope, Draft draft, Asked asked) {
    Conversation conversation = conversation(scope, draft);
    Acceptance.Request request =
        new Acceptance.Request(
            conversation.unit(), conversation.id().toString(), asked, draft.key());
    return acceptance.accept(scope, request, () -> route(scope, conversation));
  }

  private Acceptance.Route route(TenantScope scope, Conversation conversation) {
    Connection connection =
        connections
            .ofUnit(scope, conversation.unit())
            .filter(Connection::connected)
            .orElseThrow(NotConnected::new);
    return new Acceptance.Route(connection, conversation, kind(scope, conversation.id()));
  }

  private SendKind kind(TenantScope scope, ConversationId conversation) {
    Instant since = essentials.now().minus(REPLY_WINDOW);
    return conversations
        .lastInbound(scope, conversation)
        .filter(at -> at.isAfter(since))
        .map(at -> SendKind.REPLY)
        .orElse(SendKind.DIRECT);
  }
}
