package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.pacing.Decision.NotYet;
import java.util.Optional;

/** One campaign as it stands, and what holds its next message. */
public final class ShowCampaign {
  private final Transactions transactions;
  private final Campaigns campaigns;
  private final WhyCampaignWaits why;

  public ShowCampaign(Transactions transactions, Campaigns campaigns, WhyCampaignWaits why) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.why = why;
  }

  /**
   * @param waiting why nothing leaves now; empty while it sends, and when nothing is to be sent
   */
  public record Shown(Campaign campaign, Optional<NotYet> waiting) {}

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   */
  public Shown show(TenantScope scope, CampaignId id) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    return transactions.within(
        scope,
        () -> {
          Campaign campaign = campaigns.find(scope, id).orElseThrow(UnknownCampaign::new);
          return new Shown(campaign, why.of(scope, campaign));
        });
  }
}
