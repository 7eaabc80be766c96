package dev.recado.web.messaging;

import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as the API shows it. */
public record MessageView(
    String id,
    String conversationId,
    String unitId,
    String direction,
    String sender,
    String origin,
    String type,
    @Nullable String content,
    Map<String, String> details,
    String status,
    @Nullable String externalId,
    @Nullable String clientMessageId,
    int attempts,
    @Nullable String errorCode,
    @Nullable String errorDetails,
    @Nullable WaitingView waiting,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant readAt,
    @Nullable Instant editedAt,
    @Nullable Instant deletedAt,
    Instant createdAt) {
  public static MessageView from(Message message) {
    return from(message, Optional.empty());
  }

  /**
   * @param waiting why it was not sent yet
   */
  public static MessageView from(Message message, Optional<NotYet> waiting) {
    return new MessageView(
        message.id().toString(),
        message.conversation().toString(),
        message.unit().toString(),
        message.direction().label(),
        message.sender().label(),
        message.origin().label(),
        message.content().type().label(),
        message.content().text().orElse(null),
        message.content().details(),
        message.delivery().label(),
        message.externalId().map(ProviderMessageId::value).orElse(null),
        message.key().map(IdempotencyKey::value).orElse(null),
        message.attempts(),
        message.errorCode().orElse(null),
        message.errorDetail().orElse(null),
        waiting.map(WaitingView::from).orElse(null),
        message.marks().sentAt().orElse(null),
        message.marks().deliveredAt().orElse(null),
        message.marks().readAt().orElse(null),
        message.marks().editedAt().orElse(null),
        message.marks().deletedAt().orElse(null),
        message.createdAt());
  }
}
