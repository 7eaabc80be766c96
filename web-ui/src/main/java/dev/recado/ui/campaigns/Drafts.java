package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.PreflightCampaign;
import dev.recado.application.campaigns.ShowCampaign;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The campaign that a step of the editor is about. */
@RequestScoped
public class Drafts {
  @Inject Place place;
  @Inject ShowCampaign showCampaign;
  @Inject PreflightCampaign preflightCampaign;

  /**
   * @throws dev.recado.domain.refusal.Unknown when no such campaign is within reach
   */
  Campaign find(String id) {
    return showCampaign.show(place.scope(), new CampaignId(PathId.of(id))).campaign();
  }

  /**
   * @param start when it would start; empty for now
   */
  StepView step(Campaign campaign, Optional<Instant> start) {
    return StepView.from(
        campaign, preflightCampaign.preflight(place.scope(), campaign.id(), start));
  }
}
