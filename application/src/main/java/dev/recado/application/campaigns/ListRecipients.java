package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Recipients.Listing;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.campaign.CampaignId;

/** Who receives a campaign and what became of each, in the order in which they are served. */
public final class ListRecipients {
  private final CampaignDesk desk;
  private final Recipients recipients;
  private final Transactions transactions;

  public ListRecipients(Transactions transactions, CampaignDesk desk, Recipients recipients) {
    this.transactions = transactions;
    this.desk = desk;
    this.recipients = recipients;
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   */
  public Listing list(
      TenantScope scope, CampaignId id, Recipients.Filter filter, Recipients.Request request) {
    desk.look(scope, id);
    return transactions.within(scope, () -> recipients.list(scope, id, filter, request));
  }
}
