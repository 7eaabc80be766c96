package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.audit.Act;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignCommand;
import dev.recado.domain.campaign.CampaignId;

/** Starts a campaign now. Its messages leave one after the other, from the lane. */
public final class DispatchCampaign {
  private final CampaignDesk desk;
  private final CampaignLaunch launch;

  public DispatchCampaign(CampaignDesk desk, CampaignLaunch launch) {
    this.desk = desk;
    this.launch = launch;
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.campaign.CampaignClash when its status does not allow it
   * @throws dev.recado.application.messaging.NotConnected when the unit never had a number
   * @throws CannotStart when nobody would get it, or something else stands against it
   * @throws CampaignOver when its end has passed
   */
  public Campaign dispatch(TenantScope scope, CampaignId id) {
    return desk.launch(
        scope,
        id,
        Act.CAMPAIGN_DISPATCHED,
        campaign -> launch.start(scope, campaign, CampaignCommand.DISPATCH));
  }
}
