package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.NotConnected;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignCommand;
import dev.recado.domain.connection.Connection;

/** Starts a campaign, by hand or by the clock, in the caller's transaction. */
public final class CampaignLaunch {
  private final Essentials essentials;
  private final CampaignChecks checks;
  private final Recipients recipients;
  private final Connections connections;
  private final Lanes lanes;

  public CampaignLaunch(
      Essentials essentials,
      CampaignChecks checks,
      Recipients recipients,
      Connections connections,
      Lanes lanes) {
    this.essentials = essentials;
    this.checks = checks;
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
   * @throws CannotStart when nobody would get it, or something else stands against it
   * @throws CampaignOver when its end has passed
   */
  Campaign start(TenantScope scope, Campaign campaign, CampaignCommand command) {
    Campaign started = campaign.started(command, essentials.now());
    Connection connection =
        connections.ofUnit(scope, campaign.unit()).orElseThrow(NotConnected::new);
    if (campaign.expired(essentials.now())) {
      throw new CampaignOver();
    }
    if (campaign.tally().sending() == 0) {
      checks.require(scope, campaign, essentials.now());
    }
    if (campaign.times().frozenAt().isEmpty()) {
      recipients.freeze(scope, campaign.id(), connection.phone(), essentials.now());
    }
    lanes.wake(scope, connection.id(), essentials.now());
    essentials.counters().add(Counted.CAMPAIGN_STARTED);
    essentials.journal().info(scope.tenant(), "[Campaigns] {} started", campaign.id());
    return started;
  }

  /** Makes the lane of its unit due, where there is one. */
  void wake(TenantScope scope, Campaign campaign) {
    connections
        .ofUnit(scope, campaign.unit())
        .ifPresent(connection -> lanes.wake(scope, connection.id(), essentials.now()));
  }
}
