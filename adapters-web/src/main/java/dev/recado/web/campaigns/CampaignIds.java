package dev.recado.web.campaigns;

import dev.recado.application.campaigns.UnknownCampaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.refusal.Unknown;
import dev.recado.web.json.PathId;

/** Reads the id of a campaign from a path. */
final class CampaignIds {
  private CampaignIds() {}

  /**
   * @throws UnknownCampaign when it is no id: there is no campaign of that id either
   */
  static CampaignId of(String text) {
    try {
      return new CampaignId(PathId.of(text));
    } catch (Unknown none) {
      throw new UnknownCampaign();
    }
  }
}
