package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives a connection another webhook secret and tells the gateway. The one before stays valid for
 * 24 hours, for the events that are on their way under it.
 */
public final class RotateSecret {
  /** Kept by the database, so that a change by hand has it too. */
  static final Duration GRACE = Duration.ofHours(24);

  private final Essentials essentials;
  private final ShowConnection show;
  private final Connections connections;
  private final InstanceNames names;
  private final Registration registration;

  public RotateSecret(
      Essentials essentials,
      ShowConnection show,
      Connections connections,
      InstanceNames names,
      Registration registration) {
    this.essentials = essentials;
    this.show = show;
    this.connections = connections;
    this.names = names;
    this.registration = registration;
  }

  /**
   * @param registered whether the gateway knows the new secret already; otherwise it is told as
   *     soon as it can be reached
   */
  public record Rotation(Instant rotatedAt, Instant previousValidUntil, boolean registered) {}

  /**
   * @throws NotConfigured when the unit was never connected
   */
  public Rotation rotate(TenantScope scope, UnitId unit) {
    scope.require(Permission.MANAGE_CONNECTIONS, unit);
    Connection seen = show.show(scope, unit).orElseThrow(NotConfigured::new);
    Instant now = essentials.now();
    Connection rotated = essentials.transactions().within(scope, () -> rotated(scope, seen, now));
    essentials.counters().add(Counted.SECRET_ROTATED);
    return new Rotation(now, now.plus(GRACE), told(scope, rotated));
  }

  private Connection rotated(TenantScope scope, Connection seen, Instant now) {
    Connection known = connections.lock(scope, seen.id()).orElseThrow(NotConfigured::new);
    Connection next = known.rotated(names.webhookSecret(), now);
    connections.update(scope, next);
    essentials.record(scope, Deed.of(Act.SECRET_ROTATED, Subject.of(next.id())).in(next.unit()));
    return next;
  }

  /** A unit that is free has no instance to be told; its next one is opened with the new secret. */
  private boolean told(TenantScope scope, Connection rotated) {
    if (rotated.status().state() == ConnectionState.DISCONNECTED) {
      return false;
    }
    try {
      registration.kept(scope, rotated, Care.NONE);
      return true;
    } catch (Refusal later) {
      return false;
    }
  }
}
