package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.CanaryStatus;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.Gatekeeper;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.domain.pacing.WaitReason;
import java.time.Instant;
import java.util.Optional;

/** Explains why the next message of a campaign does not leave, by asking the gatekeeper. */
public final class WhyCampaignWaits {
  private final Essentials essentials;
  private final Connections connections;
  private final Traffic traffic;

  public WhyCampaignWaits(Essentials essentials, Connections connections, Traffic traffic) {
    this.essentials = essentials;
    this.connections = connections;
    this.traffic = traffic;
  }

  /** Inside the caller's transaction. */
  Optional<NotYet> of(TenantScope scope, Campaign campaign) {
    if (campaign.status() == CampaignStatus.PAUSED) {
      return Optional.of(NotYet.open(WaitReason.CAMPAIGN_PAUSED));
    }
    boolean sends = campaign.status() == CampaignStatus.PROCESSING;
    if (!sends || campaign.tally().pending() == 0) {
      return Optional.empty();
    }
    return canary(campaign).or(() -> lane(scope, campaign));
  }

  private static Optional<NotYet> canary(Campaign campaign) {
    if (campaign.canary().status() != CanaryStatus.RUNNING) {
      return Optional.empty();
    }
    Optional<Instant> until =
        campaign.canary().reachedAt().map(at -> at.plus(campaign.plan().canary().patience()));
    return campaign
        .plan()
        .canary()
        .size()
        .filter(size -> campaign.tally().tried() >= size)
        .map(size -> new NotYet(WaitReason.CANARY, until));
  }

  /** Nearly everybody a campaign is for is a stranger to the unit today. */
  private Optional<NotYet> lane(TenantScope scope, Campaign campaign) {
    Instant now = essentials.now();
    Optional<Connection> connection = connections.ofUnit(scope, campaign.unit());
    return connection.isEmpty()
        ? Optional.of(NotYet.open(WaitReason.NOT_CONNECTED))
        : Gatekeeper.clear(traffic.of(scope, connection.get().id(), now), now)
            .held(TrafficClass.CAMPAIGN_COLD);
  }
}
