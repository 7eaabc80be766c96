package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The third queue of a lane: recipients of running campaigns. A message of theirs is made when its
 * turn has come, not before.
 */
public interface CampaignQueue {
  /**
   * Whose turn it is.
   *
   * @param template the wording for this recipient
   * @param variant which wording that is: 0 is the campaign's first
   * @param values what the wording may name, the contact's own name and phone among them
   */
  record Candidate(
      CampaignId campaign,
      RecipientId recipient,
      ContactId contact,
      UnitId unit,
      Jid to,
      String template,
      int variant,
      Map<String, String> values,
      boolean cold,
      boolean optedOut,
      Optional<Instant> notOnWhatsAppUntil) {}

  /** The message that is made for a recipient. */
  record Fresh(MessageId message, ConversationId conversation, MessageText text, Instant now) {}

  /**
   * The next pending recipient of the campaign that waited longest for its turn; the campaign is
   * locked. Leaves out campaigns that do not run, wait for the verdict on their canary or have
   * ended, and people whose conversation is held back by an unsettled message.
   *
   * @param cold whether people who have not written within 24 hours may be written to
   */
  Optional<Candidate> next(TenantScope scope, ConnectionId connection, boolean cold, Instant now);

  /** Makes the message, queued, and moves its recipient to {@code sending}. */
  Due queue(TenantScope scope, ConnectionId connection, Candidate candidate, Fresh fresh);

  /** Leaves a pending recipient out for good. */
  void skip(TenantScope scope, RecipientId recipient, RefusalReason reason, String detail);

  /** Whether a running campaign of the connection's unit has somebody left to write to. */
  boolean pending(TenantScope scope, ConnectionId connection, Instant now);
}
