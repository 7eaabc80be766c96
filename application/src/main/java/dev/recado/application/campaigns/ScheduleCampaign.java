package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.audit.Act;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import java.time.Instant;

/** Lets a campaign start by itself. A time that has passed means the scheduler's next round. */
public final class ScheduleCampaign {
  private final CampaignDesk desk;

  public ScheduleCampaign(CampaignDesk desk) {
    this.desk = desk;
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.campaign.CampaignClash when it has started
   */
  public Campaign schedule(TenantScope scope, CampaignId id, Instant at) {
    return desk.change(scope, id, Act.CAMPAIGN_SCHEDULED, campaign -> campaign.scheduled(at));
  }
}
