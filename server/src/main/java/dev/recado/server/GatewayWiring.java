package dev.recado.server;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.inbox.InFlight;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.operations.port.Counters;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.evolution.client.EvolutionGateway;
import dev.recado.evolution.client.EvolutionHttp;
import dev.recado.evolution.client.EvolutionSettings;
import dev.recado.evolution.webhook.EvolutionEventReader;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Evolution API behind its ports. */
@Dependent
public class GatewayWiring {
  @Produces
  @Singleton
  EvolutionSettings evolutionSettings(ServerSettings settings) {
    return new EvolutionSettings(settings.gatewayUrl(), settings.gatewayKey());
  }

  @Produces
  @Singleton
  Gateway gateway(EvolutionHttp http) {
    return new EvolutionGateway(http);
  }

  @Produces
  @Singleton
  EventReader eventReader(InstantSource clock) {
    return new EvolutionEventReader(clock);
  }

  @Produces
  @Singleton
  OutboundAllowlist outboundAllowlist(ServerSettings settings) {
    return settings.outboundAllowlist();
  }

  @Produces
  @Singleton
  InFlight inFlight(Counters counters) {
    return new InFlight(counters);
  }
}
