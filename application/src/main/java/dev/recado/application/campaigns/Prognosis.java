package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignRisk;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.pacing.Forecast;
import dev.recado.domain.pacing.LaneFacts;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/** Foresees how a campaign would go on its unit's connection. */
public final class Prognosis {
  private final Connections connections;
  private final Traffic traffic;

  public Prognosis(Connections connections, Traffic traffic) {
    this.connections = connections;
    this.traffic = traffic;
  }

  /**
   * How it would go.
   *
   * @param lane how the unit's connection stands; empty while the unit has none
   * @param forecast by its pace; empty while there is none
   */
  record Outlook(Optional<LaneFacts> lane, Optional<Forecast> forecast, CampaignRisk risk) {}

  Outlook of(TenantScope scope, Campaign campaign, Census.Result people, Instant now) {
    Optional<LaneFacts> lane =
        connections
            .ofUnit(scope, campaign.unit())
            .map(Connection::id)
            .map(connection -> traffic.of(scope, connection, now));
    int cold = people.in() - people.warm();
    Instant start = campaign.times().scheduledAt().filter(at -> at.isAfter(now)).orElse(now);
    Forecast.Load load = new Forecast.Load(people.warm(), cold);
    Optional<Forecast> forecast =
        lane.map(facts -> Forecast.of(load, facts.pace(), facts.zone(), facts.recent(), start));
    boolean restricted =
        lane.filter(facts -> facts.state() == ConnectionState.RESTRICTED).isPresent();
    int perDay = forecast.map(Forecast::mostPerDay).orElse(0);
    return new Outlook(lane, forecast, CampaignRisk.of(people.in(), cold, perDay, restricted));
  }

  /** When the last of so many strangers would be written to; empty while nobody can be. */
  Optional<Instant> ends(TenantScope scope, UnitId unit, int pending, Instant now) {
    return connections
        .ofUnit(scope, unit)
        .map(connection -> traffic.of(scope, connection.id(), now))
        .map(
            lane ->
                Forecast.of(
                    new Forecast.Load(0, pending), lane.pace(), lane.zone(), lane.recent(), now))
        .flatMap(Forecast::ends);
  }
}
