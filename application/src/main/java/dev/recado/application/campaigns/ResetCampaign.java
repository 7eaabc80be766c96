package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;

/**
 * Makes a draft of a campaign again. Only recipients who are pending then are reached when it is
 * dispatched again; a reset that takes a cancellation back makes those pending whom that skipped.
 */
public final class ResetCampaign {
  private final Essentials essentials;
  private final CampaignDesk desk;
  private final Recipients recipients;

  public ResetCampaign(Essentials essentials, CampaignDesk desk, Recipients recipients) {
    this.essentials = essentials;
    this.desk = desk;
    this.recipients = recipients;
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.campaign.CampaignClash when it is completed
   */
  public Campaign reset(TenantScope scope, CampaignId id) {
    return desk.change(
        scope,
        id,
        Act.CAMPAIGN_RESET,
        campaign -> {
          Campaign reset = campaign.reset();
          recipients.readmit(scope, id, essentials.now());
          return reset;
        });
  }
}
