package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Gateway.Pairing;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.refusal.Clash;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes down the steps of a pairing, each in a transaction of its own between gateway calls. */
public final class PairingBook {
  /** A pairing that moved within this time is still in the hands of whoever began it. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final Essentials essentials;
  private final Units units;
  private final Connections connections;
  private final RetiredInstances retired;
  private final InstanceNames names;

  public PairingBook(
      Essentials essentials,
      Units units,
      Connections connections,
      RetiredInstances retired,
      InstanceNames names) {
    this.essentials = essentials;
    this.units = units;
    this.connections = connections;
    this.retired = retired;
    this.names = names;
  }

  /**
   * @param fresh whether the caller has to open the instance at the gateway
   */
  record Page(Connection connection, boolean fresh) {}

  /** The pairing of a unit: the one under way, or a new one on a new instance. */
  Page begin(TenantScope scope, UnitId unit, Provider provider) {
    try {
      return look(scope, unit, provider);
    } catch (Clash lostRace) {
      // Two connect a unit for the first time: the second look finds the pairing of the other.
      return look(scope, unit, provider);
    }
  }

  private Page look(TenantScope scope, UnitId unit, Provider provider) {
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              units.find(scope, unit).orElseThrow(UnknownUnit::new);
              return connections
                  .ofUnit(scope, unit)
                  .flatMap(known -> connections.lock(scope, known.id()))
                  .map(known -> resume(scope, known))
                  .orElseGet(() -> first(scope, unit, provider));
            });
  }

  private Page first(TenantScope scope, UnitId unit, Provider provider) {
    ConnectionId id = new ConnectionId(essentials.ids().next());
    Connection connection =
        Connection.starting(
            id, unit, provider, names.instance(), names.webhookSecret(), essentials.now());
    connections.add(scope, connection);
    return begun(scope, connection);
  }

  private Page resume(TenantScope scope, Connection known) {
    if (known.connected()) {
      throw new AlreadyConnected();
    }
    if (underWay(known)) {
      return new Page(known, false);
    }
    Instant now = essentials.now();
    retired.retire(scope, known.id(), known.instance(), now);
    Connection reborn = known.reborn(names.instance(), now);
    connections.update(scope, reborn);
    return begun(scope, reborn);
  }

  private Page begun(TenantScope scope, Connection connection) {
    essentials.record(
        scope,
        Deed.of(Act.CONNECTION_PAIRING_BEGUN, Subject.of(connection.id())).in(connection.unit()));
    return new Page(connection, true);
  }

  private boolean underWay(Connection known) {
    Instant now = essentials.now();
    return switch (known.status().state()) {
      case QR -> known.scannable(now).isPresent();
      case CONNECTING -> now.isBefore(known.updatedAt().plus(FRESH));
      case DISCONNECTED, CONNECTED, RESTRICTED, ERROR -> false;
    };
  }

  /** Gives a connection another instance name; the one that was taken is not ours to delete. */
  Connection rename(TenantScope scope, Connection connection) {
    return change(scope, connection, known -> known.reborn(names.instance(), essentials.now()));
  }

  /** Leaves an instance that is good for nothing any more and begins on another. */
  Connection recycle(TenantScope scope, Connection seen) {
    Connection recycled =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  Connection known =
                      connections.lock(scope, seen.id()).orElseThrow(NotConfigured::new);
                  return known.instance().equals(seen.instance()) ? another(scope, known) : known;
                });
    essentials.changes().announce(new Topic.OfConnection(seen.id()));
    return recycled;
  }

  private Connection another(TenantScope scope, Connection known) {
    Instant now = essentials.now();
    retired.retire(scope, known.id(), known.instance(), now);
    Connection reborn =
        known
            .after(new ConnectionSignal.SocketClosed(CloseCause.BAD_SESSION), now)
            .reborn(names.instance(), now);
    connections.update(scope, reborn);
    return reborn;
  }

  /** Writes down what the gateway answered to the request for a code. */
  Connection answer(TenantScope scope, Connection connection, Pairing pairing) {
    return switch (pairing) {
      case Pairing.Code(String image, Optional<String> typed) ->
          change(scope, connection, known -> known.showing(image, typed, essentials.now()));
      case Pairing.Pending() -> read(scope, connection);
      case Pairing.Open() -> read(scope, connection);
    };
  }

  Connection signal(TenantScope scope, Connection connection, ConnectionSignal signal) {
    return change(scope, connection, known -> known.after(signal, essentials.now()));
  }

  Connection read(TenantScope scope, Connection connection) {
    return essentials
        .transactions()
        .within(
            scope, () -> connections.find(scope, connection.id()).orElseThrow(NotConfigured::new));
  }

  private Connection change(
      TenantScope scope, Connection connection, UnaryOperator<Connection> step) {
    Connection changed =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  Connection known =
                      connections.lock(scope, connection.id()).orElseThrow(NotConfigured::new);
                  Connection next = sameInstance(known, connection) ? step.apply(known) : known;
                  connections.update(scope, next);
                  return next;
                });
    essentials.changes().announce(new Topic.OfConnection(connection.id()));
    return changed;
  }

  /** Whoever paired again in the meantime has the say; a late answer changes nothing. */
  private static boolean sameInstance(Connection known, Connection asked) {
    return known.instance().equals(asked.instance())
        && known.status().state() != ConnectionState.CONNECTED;
  }
}
