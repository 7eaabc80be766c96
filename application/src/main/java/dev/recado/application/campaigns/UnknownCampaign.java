package dev.recado.application.campaigns;

import dev.recado.domain.refusal.Unknown;

/** No campaign of that id lies within reach. */
public final class UnknownCampaign extends Unknown {
  public UnknownCampaign() {
    super("campaign_not_found", "Campaign not found", "Check the id of the campaign.");
  }
}
