package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;

/**
 * Frees a unit of its number. Holds at once, also while the gateway is away: the instance is noted
 * for deletion in the same transaction and deleted as soon as the gateway allows.
 */
public final class DisconnectUnit {
  private final Essentials essentials;
  private final ShowConnection show;
  private final Connections connections;
  private final RetiredInstances retired;
  private final DeleteRetiredInstances deletion;

  public DisconnectUnit(
      Essentials essentials,
      ShowConnection show,
      Connections connections,
      RetiredInstances retired,
      DeleteRetiredInstances deletion) {
    this.essentials = essentials;
    this.show = show;
    this.connections = connections;
    this.retired = retired;
    this.deletion = deletion;
  }

  /**
   * @throws NotConfigured when the unit was never connected
   */
  public void disconnect(TenantScope scope, UnitId unit) {
    scope.require(Permission.MANAGE_CONNECTIONS, unit);
    Connection connection = show.show(scope, unit).orElseThrow(NotConfigured::new);
    essentials.transactions().run(scope, () -> free(scope, connection));
    essentials.changes().announce(new Topic.OfConnection(connection.id()));
    deletion.delete(
        scope,
        new RetiredInstances.Retired(scope.tenant(), connection.id(), connection.instance(), 0));
  }

  private void free(TenantScope scope, Connection seen) {
    Connection known = connections.lock(scope, seen.id()).orElseThrow(NotConfigured::new);
    connections.update(
        scope, known.after(new ConnectionSignal.DisconnectRequested(), essentials.now()));
    retired.retire(scope, known.id(), known.instance(), essentials.now());
    essentials.record(
        scope,
        Deed.of(Act.CONNECTION_DISCONNECTED, Subject.of(known.id()))
            .in(known.unit())
            .with("was", known.status().state()));
  }
}
