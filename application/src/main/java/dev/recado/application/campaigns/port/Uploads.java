package dev.recado.application.campaigns.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import java.time.Instant;
import java.util.UUID;

/**
 * Keeps which table is being taken into a campaign, because that is done in many transactions: what
 * an upload that did not end left behind is known, and can be removed. Whoever changes one holds
 * the lock of the campaign ({@link Campaigns#lock}).
 */
public interface Uploads {
  /** Begins an upload in place of any other; what an unfinished one added is removed. */
  void begin(TenantScope scope, CampaignId campaign, UUID upload, Instant now);

  /** Whether the campaign takes in this upload now. */
  boolean running(TenantScope scope, CampaignId campaign, UUID upload);

  /** Whether an upload was begun and has not ended, be it that its process died. */
  boolean unfinished(TenantScope scope, CampaignId campaign);

  /** What was added stays. Does nothing when another upload has begun. */
  void finish(TenantScope scope, CampaignId campaign, UUID upload, Instant now);

  /** What was added is removed. Does nothing when another upload has begun. */
  void abandon(TenantScope scope, CampaignId campaign, UUID upload, Instant now);
}
