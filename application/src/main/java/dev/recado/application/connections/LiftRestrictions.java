package dev.recado.application.connections;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Restrictions;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import java.util.List;

/** Lets restricted numbers write to strangers again when their time is over. */
public final class LiftRestrictions {
  private final Essentials essentials;
  private final JobGate gate;
  private final Restrictions restrictions;
  private final Connections connections;
  private final Lanes lanes;

  public LiftRestrictions(
      Essentials essentials,
      JobGate gate,
      Restrictions restrictions,
      Connections connections,
      Lanes lanes) {
    this.essentials = essentials;
    this.gate = gate;
    this.restrictions = restrictions;
    this.connections = connections;
    this.lanes = lanes;
  }

  /**
   * @return how many were looked at
   */
  public int once(int limit) {
    List<Restrictions.Over> over = restrictions.over(essentials.now(), limit);
    return essentials
        .guarded()
        .each(over, "restriction", each -> lift(gate.enter(each), each.connection()));
  }

  private void lift(TenantScope scope, ConnectionId id) {
    essentials
        .transactions()
        .run(scope, () -> connections.lock(scope, id).ifPresent(known -> lift(scope, known)));
    essentials.changes().announce(new Topic.OfConnection(id));
    essentials.changes().announce(new Topic.LaneDue());
  }

  private void lift(TenantScope scope, Connection known) {
    Connection next = known.lifted(essentials.now());
    if (!next.equals(known)) {
      connections.update(scope, next);
      lanes.wake(scope, known.id(), essentials.now());
      essentials
          .journal()
          .info(
              scope.tenant(),
              "Status updated {} {}",
              next.status().state().label(),
              next.status().reason().label());
    }
  }
}
