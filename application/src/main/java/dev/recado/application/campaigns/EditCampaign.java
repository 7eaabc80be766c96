package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.audit.Act;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignClash;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;

/** Changes what a draft says, to whom by tags, and by which rules. */
public final class EditCampaign {
  private final CampaignDesk desk;
  private final CampaignTexts texts;

  public EditCampaign(CampaignDesk desk, CampaignTexts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.refusal.InvalidValue when a wording is no template
   * @throws CampaignClash when it is no draft, or its audience is fixed and the tags differ
   */
  public Campaign edit(TenantScope scope, CampaignId id, CampaignPlan plan) {
    return desk.change(
        scope, id, Act.CAMPAIGN_EDITED, campaign -> edited(campaign, texts.checked(plan)));
  }

  private static Campaign edited(Campaign campaign, CampaignPlan plan) {
    boolean sameTags = campaign.plan().audienceTags().equals(plan.audienceTags());
    if (campaign.times().frozenAt().isPresent() && !sameTags) {
      throw new CampaignClash(
          "audience_fixed",
          "Its audience was fixed when it first started. Clone it to choose other tags.");
    }
    return campaign.edited(plan);
  }
}
