package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.Upkeep;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.Remedy;
import dev.recado.domain.refusal.GatewayFailed;

/** Takes one step of a course. */
public final class Treatment {
  private final Essentials essentials;
  private final Chart chart;
  private final PairingBook book;
  private final Gateway gateway;
  private final Upkeep upkeep;
  private final OpenInstance opening;

  public Treatment(
      Essentials essentials,
      Chart chart,
      PairingBook book,
      Gateway gateway,
      Upkeep upkeep,
      OpenInstance opening) {
    this.essentials = essentials;
    this.chart = chart;
    this.book = book;
    this.gateway = gateway;
    this.upkeep = upkeep;
    this.opening = opening;
  }

  /**
   * @return whether it was done; a gateway that cannot be reached is thrown instead, and the step
   *     is to be taken when it can
   */
  boolean treat(TenantScope scope, Connection connection, Care known, Remedy remedy) {
    essentials
        .journal()
        .info(
            scope.tenant(),
            "Connection {} treated for {} by {}",
            connection.id(),
            known.illness().map(illness -> illness.ailment().label()).orElse(""),
            remedy.label());
    return switch (remedy) {
      case WAIT, STOP -> true;
      case RECONNECT -> reconnected(scope, connection);
      case RESTART -> restarted(scope, connection);
      case RECYCLE -> known.mayRecycle(essentials.now()) && recycled(scope, connection);
      case ASK_FOR_SCAN -> asked(scope, connection);
    };
  }

  private boolean reconnected(TenantScope scope, Connection connection) {
    try {
      book.answer(scope, connection, gateway.pair(connection.instance()));
      return true;
    } catch (GatewayFailed failed) {
      return notDone(connection);
    }
  }

  /** Tells a call that failed from a gateway that is away: that one is thrown by the look. */
  private boolean notDone(Connection connection) {
    upkeep.session(connection.instance());
    return false;
  }

  private boolean restarted(TenantScope scope, Connection connection) {
    essentials.counters().add(Counted.CONNECTION_RESTARTED);
    try {
      return upkeep.restart(connection.instance()) || reconnected(scope, connection);
    } catch (GatewayFailed failed) {
      return notDone(connection);
    }
  }

  private boolean recycled(TenantScope scope, Connection connection) {
    Connection reborn = book.recycle(scope, connection);
    essentials.counters().add(Counted.CONNECTION_RECYCLED);
    opening.open(scope, reborn);
    return true;
  }

  private boolean asked(TenantScope scope, Connection connection) {
    essentials.counters().add(Counted.SCAN_REQUESTED);
    chart.signal(scope, connection, new ConnectionSignal.RemediesExhausted());
    return true;
  }
}
