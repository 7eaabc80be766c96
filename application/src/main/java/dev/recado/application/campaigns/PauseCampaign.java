package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.audit.Act;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import java.util.Optional;

/** Stops a campaign where it stands; what the gateway was told already still leaves. */
public final class PauseCampaign {
  private final CampaignDesk desk;

  public PauseCampaign(CampaignDesk desk) {
    this.desk = desk;
  }

  /**
   * @param reason for people to read
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.campaign.CampaignClash when it is not under way
   */
  public Campaign pause(TenantScope scope, CampaignId id, Optional<String> reason) {
    String why = reason.map(String::strip).filter(text -> !text.isEmpty()).orElse("Paused by hand");
    return desk.change(scope, id, Act.CAMPAIGN_PAUSED, campaign -> campaign.paused(why));
  }
}
