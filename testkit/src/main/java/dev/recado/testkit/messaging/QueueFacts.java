package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.inbox.ConversationBook;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What other tables say of a message that waits. */
public final class QueueFacts {
  private static final Duration WARM = Duration.ofHours(24);
  private final ConversationBook conversations;
  private final MessageTables messages;

  public QueueFacts(ConversationBook conversations, MessageTables messages) {
    this.conversations = conversations;
    this.messages = messages;
  }

  /** Whether the person wrote to the unit within the last 24 hours. */
  boolean warm(TenantScope scope, UnitId unit, ContactId contact, Instant now) {
    return messages
        .messages()
        .all(scope)
        .filter(row -> row.value().direction() == Direction.INBOUND)
        .filter(row -> row.value().unit().equals(unit))
        .filter(row -> row.value().createdAt().isAfter(now.minus(WARM)))
        .flatMap(row -> conversations.find(scope, row.value().conversation()).stream())
        .flatMap(conversation -> conversation.contact().stream())
        .anyMatch(contact::equals);
  }

  boolean optedOut(TenantScope scope, ContactId contact) {
    return false;
  }

  Optional<Instant> notOnWhatsAppUntil(TenantScope scope, ContactId contact) {
    return Optional.empty();
  }

  /** Whether a message may leave as far as its campaign is concerned. */
  boolean campaignRuns(TenantScope scope, MessageRow row) {
    return true;
  }
}
