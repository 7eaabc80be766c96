package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.NotConnected;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignCommand;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.connection.Connection;

/** Starts a campaign, by hand or by the clock, in the caller's transaction. */
public final class CampaignLaunch {
  private final Essentials essentials;
  private final Campaigns campaigns;
  private final Recipients recipients;
  private final Connections connections;
  private final Lanes lanes;

  public CampaignLaunch(
      Essentials essentials,
      Campaigns campaigns,
      Recipients recipients,
      Connections connections,
      Lanes lanes) {
    this.essentials = essentials;
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.connections = connections;
    this.lanes = lanes;
  }

  /**
   * Fixes the audience the first time and makes the lane due. A number that is not connected now
   * makes the recipients wait.
   *
   * @param campaign locked
   * @return it as it is to be stored
   * @throws dev.recado.domain.campaign.CampaignClash when its status does not allow it
   * @throws NotConnected when the unit never had a number
   * @throws EmptyAudience when nobody would get it
   * @throws CampaignOver when its end has passed
   */
  Campaign start(TenantScope scope, Campaign campaign, CampaignCommand command) {
    Campaign started = campaign.started(command, essentials.now());
    Connection connection =
        connections.ofUnit(scope, campaign.unit()).orElseThrow(NotConnected::new);
    if (campaign.expired(essentials.now())) {
      throw new CampaignOver();
    }
    requireAudience(scope, campaign, connection);
    lanes.wake(scope, connection.id(), essentials.now());
    essentials.counters().add(Counted.CAMPAIGN_STARTED);
    essentials.journal().info(scope.tenant(), "[Campaigns] {} started", campaign.id());
    return started;
  }

  /** Who was skipped while the audience was fixed is a result too: it then ends at once. */
  private void requireAudience(TenantScope scope, Campaign campaign, Connection connection) {
    boolean first = campaign.times().frozenAt().isEmpty();
    if (first) {
      recipients.freeze(scope, campaign.id(), connection.phone(), essentials.now());
    }
    Tally tally = campaigns.find(scope, campaign.id()).orElseThrow(UnknownCampaign::new).tally();
    if (tally.total() == 0) {
      throw EmptyAudience.neverHadAny();
    }
    if (!first && tally.pending() + tally.sending() == 0) {
      throw EmptyAudience.nobodyPending();
    }
  }

  /** Makes the lane of its unit due, where there is one. */
  void wake(TenantScope scope, Campaign campaign) {
    connections
        .ofUnit(scope, campaign.unit())
        .ifPresent(connection -> lanes.wake(scope, connection.id(), essentials.now()));
  }
}
