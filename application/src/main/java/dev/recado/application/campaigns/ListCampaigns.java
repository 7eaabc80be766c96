package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.member.Permission;

/** The campaigns within reach, newest first. */
public final class ListCampaigns {
  private final Transactions transactions;
  private final Campaigns campaigns;

  public ListCampaigns(Transactions transactions, Campaigns campaigns) {
    this.transactions = transactions;
    this.campaigns = campaigns;
  }

  public Page<Campaign> list(TenantScope scope, Campaigns.Filter filter, Page.Request request) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    filter.unit().ifPresent(unit -> scope.require(Permission.MANAGE_CAMPAIGNS, unit));
    return transactions.within(scope, () -> campaigns.page(scope, filter, request));
  }
}
