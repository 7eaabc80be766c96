package dev.recado.ui.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.ListCampaigns;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.operations.Page;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether anything changed in the newest campaigns. */
@ApplicationScoped
public class CampaignsTopic implements LiveTopic {
  public static final String NAME = "campaigns";
  private static final int WATCHED = 25;

  @Inject ListCampaigns listCampaigns;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    Campaigns.Filter filter = new Campaigns.Filter(unit, Optional.empty());
    return listCampaigns.list(scope, filter, Page.Request.first(WATCHED)).items();
  }
}
