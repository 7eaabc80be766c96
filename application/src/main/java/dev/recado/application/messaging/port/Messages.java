package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.message.Sender;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/** Keeps the messages of a tenant. */
public interface Messages {
  /**
   * What was accepted for sending.
   *
   * @param sender in whose name it speaks
   * @param expiresAt when it is too late to send
   * @param requestHash digest of what was asked, to tell a repeat from another request under the
   *     same key
   */
  record Draft(
      MessageId id,
      UnitId unit,
      ConnectionId connection,
      ConversationId conversation,
      SendKind kind,
      Sender sender,
      OutboundContent content,
      Optional<IdempotencyKey> key,
      String requestHash,
      Optional<Instant> expiresAt,
      Instant now) {
    /** In a member's name, or in the campaign's; never too late. */
    public Draft(
        MessageId id,
        UnitId unit,
        ConnectionId connection,
        ConversationId conversation,
        SendKind kind,
        OutboundContent content,
        Optional<IdempotencyKey> key,
        String requestHash,
        Instant now) {
      this(
          id,
          unit,
          connection,
          conversation,
          kind,
          kind == SendKind.CAMPAIGN ? Sender.CAMPAIGN : Sender.AGENT,
          content,
          key,
          requestHash,
          Optional.empty(),
          now);
    }

    /** In another conversation, with which its own was joined. */
    public Draft in(ConversationId other) {
      return new Draft(
          id, unit, connection, other, kind, sender, content, key, requestHash, expiresAt, now);
    }

    /** Whether a person wrote it, signed in, rather than a program or the assistant. */
    public boolean byMember(TenantScope scope) {
      return sender == Sender.AGENT && scope.member().isPresent();
    }
  }

  /** What became of a draft. */
  sealed interface Accepted {
    record New(MessageId message) implements Accepted {}

    /** The key was used before; this is the message it made. */
    record Seen(Message message, String requestHash) implements Accepted {}
  }

  /**
   * Queues the draft, once per (tenant, unit, key): of any number of concurrent repeats one makes
   * the row and the others see it.
   */
  Accepted acceptOnce(TenantScope scope, Draft draft);

  /** The message an earlier request made under this key. */
  Optional<Accepted.Seen> byKey(TenantScope scope, UnitId unit, IdempotencyKey key);

  /** A message within reach of the scope: of its unit, where it is bound to one. */
  Optional<Message> find(TenantScope scope, MessageId message);

  /** The messages of a conversation, newest first. */
  Page<Message> page(TenantScope scope, ConversationId conversation, Page.Request request);

  /**
   * Puts a failed message back into its queue with its attempts forgotten.
   *
   * @return false when it is not failed
   */
  boolean requeue(TenantScope scope, MessageId message, Instant now);
}
