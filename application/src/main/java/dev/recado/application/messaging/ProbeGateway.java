package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.message.ProbePolicy;
import dev.recado.domain.refusal.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks the gateway, after a call that did not leave, whether the connection works. Until it says
 * yes campaigns of the lane wait, so that no recipient fails for a trouble that is not his.
 */
public final class ProbeGateway {
  private final Essentials essentials;
  private final Lanes lanes;
  private final Connections connections;
  private final Gateway gateway;

  public ProbeGateway(
      Essentials essentials, Lanes lanes, Connections connections, Gateway gateway) {
    this.essentials = essentials;
    this.lanes = lanes;
    this.connections = connections;
    this.gateway = gateway;
  }

  /** A call failed before it left. */
  void failed(TenantScope scope, ConnectionId connection) {
    trouble(scope, connection, 0);
  }

  /** A call went through. */
  void worked(TenantScope scope, ConnectionId connection) {
    essentials.transactions().run(scope, () -> lanes.calm(scope, connection, essentials.now()));
  }

  /** Probes if that is due. */
  void probe(TenantScope scope, Lane lane) {
    Instant now = essentials.now();
    Optional<Lanes.Trouble> due =
        essentials
            .transactions()
            .within(scope, () -> lanes.trouble(scope, lane.connection()))
            .filter(trouble -> !trouble.probeAt().isAfter(now));
    due.ifPresent(trouble -> ask(scope, lane.connection(), trouble));
  }

  private void ask(TenantScope scope, ConnectionId connection, Lanes.Trouble trouble) {
    InstanceName instance =
        essentials
            .transactions()
            .within(scope, () -> connections.find(scope, connection).orElseThrow())
            .instance();
    if (works(instance)) {
      worked(scope, connection);
    } else {
      trouble(scope, connection, trouble.probes() + 1);
    }
  }

  private boolean works(InstanceName instance) {
    try {
      return gateway.works(instance);
    } catch (Refusal unreachable) {
      return false;
    }
  }

  private void trouble(TenantScope scope, ConnectionId connection, int probes) {
    Instant now = essentials.now();
    Lanes.Trouble trouble = new Lanes.Trouble(now, ProbePolicy.next(probes, now), probes);
    essentials.transactions().run(scope, () -> lanes.troubled(scope, connection, trouble));
  }
}
