package dev.recado.ui.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.ShowCampaign;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether other things can be told to a campaign now: rarer than that it moved. */
@ApplicationScoped
public class CampaignStatusTopic implements LiveTopic {
  static final String NAME = "campaign-status";

  @Inject ShowCampaign showCampaign;

  /** On what the commands depend. */
  private record Commands(CampaignStatus status, int failed) {}

  @Override
  public String name() {
    return NAME;
  }

  static String of(CampaignId campaign) {
    return NAME + ":" + campaign;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    Campaign campaign = showCampaign.show(scope, new CampaignId(PathId.of(detail))).campaign();
    return new Commands(campaign.status(), campaign.tally().failed());
  }
}
