package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.Direction;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.campaigns.CampaignTables;
import dev.recado.testkit.consent.OptOutBook;
import dev.recado.testkit.contacts.ContactTables;
import dev.recado.testkit.inbox.ConversationBook;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.MessageTables.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What other tables say of a message that waits. */
public final class QueueFacts {
  private static final Duration WARM = Duration.ofHours(24);
  private final ConversationBook conversations;
  private final MessageTables messages;
  private final CampaignTables campaigns;
  private final ContactTables contacts;
  private final OptOutBook optOuts;

  public QueueFacts(
      ConversationBook conversations,
      MessageTables messages,
      CampaignTables campaigns,
      ContactTables contacts,
      OptOutBook optOuts) {
    this.conversations = conversations;
    this.messages = messages;
    this.campaigns = campaigns;
    this.contacts = contacts;
    this.optOuts = optOuts;
  }

  /** Whether the person wrote to the unit within the last 24 hours. */
  public boolean warm(TenantScope scope, UnitId unit, ContactId contact, Instant now) {
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

  public boolean optedOut(TenantScope scope, ContactId contact) {
    return optOuts.holds(scope, contact);
  }

  public Optional<Instant> notOnWhatsAppUntil(TenantScope scope, ContactId contact) {
    return contacts
        .contacts()
        .find(scope, contact)
        .flatMap(row -> row.value().notOnWhatsAppUntil());
  }

  /** Whether an earlier message of ours to the person is not settled. */
  public boolean held(TenantScope scope, UnitId unit, ContactId contact) {
    return messages
        .messages()
        .all(scope)
        .filter(row -> row.value().unit().equals(unit))
        .filter(row -> Queue.inDoubt(row.value()))
        .flatMap(row -> conversations.find(scope, row.value().conversation()).stream())
        .flatMap(conversation -> conversation.contact().stream())
        .anyMatch(contact::equals);
  }

  /** Whether a message may leave as far as its campaign is concerned. */
  boolean campaignRuns(TenantScope scope, MessageRow row) {
    return row.order()
        .flatMap(Order::campaign)
        .flatMap(id -> campaigns.campaigns().find(scope, id))
        .map(campaign -> campaign.value().status())
        .filter(status -> status != CampaignStatus.PROCESSING)
        .filter(status -> status != CampaignStatus.COMPLETED)
        .isEmpty();
  }
}
