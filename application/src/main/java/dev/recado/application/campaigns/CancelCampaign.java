package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.pacing.RefusalReason;

/** Stops a campaign for good: whoever has not been sent to is skipped in the same transaction. */
public final class CancelCampaign {
  private final Essentials essentials;
  private final CampaignDesk desk;
  private final Recipients recipients;

  public CancelCampaign(Essentials essentials, CampaignDesk desk, Recipients recipients) {
    this.essentials = essentials;
    this.desk = desk;
    this.recipients = recipients;
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.campaign.CampaignClash when it has ended otherwise
   */
  public Campaign cancel(TenantScope scope, CampaignId id) {
    return desk.change(
        scope,
        id,
        Act.CAMPAIGN_CANCELLED,
        campaign -> {
          Campaign cancelled = campaign.cancelled(essentials.now());
          recipients.withdraw(scope, id, RefusalReason.CANCELLED, essentials.now());
          return cancelled;
        });
  }
}
