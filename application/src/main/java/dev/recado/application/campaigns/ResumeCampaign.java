package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;

/**
 * Lets a paused campaign go on where it stopped, at the same pace. Results from before do not pause
 * it again.
 */
public final class ResumeCampaign {
  private final Essentials essentials;
  private final CampaignDesk desk;
  private final CampaignLaunch launch;

  public ResumeCampaign(Essentials essentials, CampaignDesk desk, CampaignLaunch launch) {
    this.essentials = essentials;
    this.desk = desk;
    this.launch = launch;
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.campaign.CampaignClash when it is not under way
   */
  public Campaign resume(TenantScope scope, CampaignId id) {
    return desk.launch(
        scope,
        id,
        Act.CAMPAIGN_RESUMED,
        campaign -> {
          launch.wake(scope, campaign);
          return campaign.resumed(essentials.now());
        });
  }
}
