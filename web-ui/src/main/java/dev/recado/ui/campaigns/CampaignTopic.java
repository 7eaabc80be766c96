package dev.recado.ui.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.ShowCampaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether one campaign moved, or why it does not. */
@ApplicationScoped
public class CampaignTopic implements LiveTopic {
  static final String NAME = "campaign";

  @Inject ShowCampaign showCampaign;

  @Override
  public String name() {
    return NAME;
  }

  static String of(CampaignId campaign) {
    return NAME + ":" + campaign;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return showCampaign.show(scope, new CampaignId(PathId.of(detail)));
  }
}
