package dev.recado.application.campaigns;

import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignClash;
import dev.recado.domain.campaign.CampaignStatus;

/** Who may still be added to a campaign: anybody, as long as it is a draft that never started. */
final class OpenAudience {
  private OpenAudience() {}

  /**
   * @throws CampaignClash when nobody can join any more
   */
  static void require(Campaign campaign) {
    if (campaign.status() != CampaignStatus.DRAFT) {
      throw new CampaignClash(
          "campaign_not_draft",
          "People can be added to a draft only. Create a new campaign for the others.");
    }
    if (campaign.times().frozenAt().isPresent()) {
      throw new CampaignClash(
          "audience_fixed",
          "This campaign has started once, and its audience is fixed since. Create a new campaign"
              + " for the others.");
    }
  }
}
