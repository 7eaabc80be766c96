package dev.recado.application.campaigns;

import dev.recado.domain.refusal.Breach;

/** The end that was set for a campaign has passed. */
public final class CampaignOver extends Breach {
  public CampaignOver() {
    super(
        "campaign_over",
        "The end of the campaign has passed",
        "Everybody would be skipped as expired. Give a later endsAt, or none.");
  }
}
