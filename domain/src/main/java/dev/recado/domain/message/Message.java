package dev.recado.domain.message;

import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * One message of a conversation, as it is read.
 *
 * @param attempts calls to the provider so far; 0 for what was not written here
 * @param errorCode why it failed, machine-readable
 * @param createdAt when WhatsApp (inbound) or Recado (outbound) first had it; the order of a thread
 */
public record Message(
    MessageId id,
    UnitId unit,
    ConnectionId connection,
    ConversationId conversation,
    Direction direction,
    Sender sender,
    Origin origin,
    MessageContent content,
    MessageContext context,
    Delivery delivery,
    Optional<ProviderMessageId> externalId,
    Optional<IdempotencyKey> key,
    int attempts,
    Optional<String> errorCode,
    Optional<String> errorDetail,
    Marks marks,
    Instant createdAt) {
  /** Nothing special about how it was sent. */
  public Message(
      MessageId id,
      UnitId unit,
      ConnectionId connection,
      ConversationId conversation,
      Direction direction,
      Sender sender,
      Origin origin,
      MessageContent content,
      Delivery delivery,
      Optional<ProviderMessageId> externalId,
      Optional<IdempotencyKey> key,
      int attempts,
      Optional<String> errorCode,
      Optional<String> errorDetail,
      Marks marks,
      Instant createdAt) {
    this(
        id,
        unit,
        connection,
        conversation,
        direction,
        sender,
        origin,
        content,
        MessageContext.PLAIN,
        delivery,
        externalId,
        key,
        attempts,
        errorCode,
        errorDetail,
        marks,
        createdAt);
  }

  /** What happened to a message after it was written. */
  public record Marks(
      Optional<Instant> sentAt,
      Optional<Instant> deliveredAt,
      Optional<Instant> readAt,
      Optional<Instant> editedAt,
      Optional<Instant> deletedAt,
      Optional<Instant> hiddenEditAt) {
    /** Never edited in a way that could not be read. */
    public Marks(
        Optional<Instant> sentAt,
        Optional<Instant> deliveredAt,
        Optional<Instant> readAt,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt) {
      this(sentAt, deliveredAt, readAt, editedAt, deletedAt, Optional.empty());
    }

    /** Whether it says something else by now, and nobody here can read what. */
    public boolean outdated() {
      return hiddenEditAt.filter(at -> editedAt.filter(at::isBefore).isEmpty()).isPresent();
    }
  }
}
