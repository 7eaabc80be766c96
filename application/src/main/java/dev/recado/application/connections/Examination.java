package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.application.connections.port.Upkeep;
import dev.recado.application.connections.port.Upkeep.Session;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Care.Illness;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.QrCode;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.contact.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Asks the gateway how a connection does. What the gateway says of a session is only a hint. */
public final class Examination {
  /** A pairing that showed nothing new for so long is over. */
  private static final Duration STALLED = Duration.ofMinutes(2);

  private final Essentials essentials;
  private final Chart chart;
  private final Upkeep upkeep;
  private final Restlessness restlessness;
  private final Registration registration;

  public Examination(
      Essentials essentials,
      Chart chart,
      Upkeep upkeep,
      Restlessness restlessness,
      Registration registration) {
    this.essentials = essentials;
    this.chart = chart;
    this.upkeep = upkeep;
    this.restlessness = restlessness;
    this.registration = registration;
  }

  /** A connection that is connected as far as we know. */
  Care ofLive(TenantScope scope, Connection connection, Care known) {
    try {
      return upkeep.session(connection.instance()) == Session.OPEN
          ? registration.kept(scope, connection, open(scope, connection, known))
          : notOpen(scope, connection, known);
    } catch (InstanceMissing lost) {
      chart.signal(scope, connection, new ConnectionSignal.InstanceMissing());
      return known.calmed();
    }
  }

  private Care open(TenantScope scope, Connection connection, Care known) {
    Care calm = restlessness.judged(scope, connection, known).calmed();
    return responds(connection) ? awake(calm) : zombie(calm);
  }

  private boolean responds(Connection connection) {
    return connection.phone().map(own -> upkeep.responds(connection.instance(), own)).orElse(true);
  }

  private Care awake(Care known) {
    boolean undelivered = known.strain().filter(Strain.UNACKNOWLEDGED::equals).isPresent();
    Optional<Illness> going =
        known
            .illness()
            .filter(illness -> undelivered && illness.ailment() == Ailment.UNACKNOWLEDGED)
            .or(() -> undelivered ? Optional.of(begun(Ailment.UNACKNOWLEDGED)) : Optional.empty());
    Optional<Strain> strain = known.strain().filter(other -> other != Strain.UNRESPONSIVE);
    return known.with(going).strained(strain);
  }

  private Care zombie(Care known) {
    Illness going =
        known
            .illness()
            .filter(illness -> illness.ailment() == Ailment.ZOMBIE)
            .orElseGet(() -> begun(Ailment.ZOMBIE));
    return known.with(Optional.of(going)).strained(Optional.of(Strain.UNRESPONSIVE));
  }

  private Illness begun(Ailment ailment) {
    return Illness.beginning(ailment, essentials.now());
  }

  /** A silent reconnect is nobody's business before the grace is over. */
  private Care notOpen(TenantScope scope, Connection connection, Care known) {
    Instant now = essentials.now();
    Instant since = known.shakenSince().orElse(now);
    if (since.plus(Care.GRACE).isAfter(now)) {
      return known.shaken(since);
    }
    chart.signal(scope, connection, new ConnectionSignal.SocketClosed(CloseCause.TRANSIENT));
    return known.calmed().with(Optional.of(Illness.beginning(Ailment.CONNECTION_LOST, since)));
  }

  /** A pairing: the phone may be linked by now, or nobody looks any more. */
  Care ofPairing(TenantScope scope, Connection connection, Care known) {
    try {
      if (upkeep.session(connection.instance()) == Session.OPEN) {
        linked(scope, connection);
      } else if (stalled(connection)) {
        chart.signal(scope, connection, new ConnectionSignal.PairingStalled());
      } else if (!known.registered()) {
        return registration.kept(scope, connection, known);
      }
    } catch (InstanceMissing notYetOrNoMore) {
      if (stalled(connection)) {
        chart.signal(scope, connection, new ConnectionSignal.PairingStalled());
      }
    }
    return known;
  }

  private boolean stalled(Connection connection) {
    Instant latest = connection.qr().map(QrCode::shownAt).orElse(connection.updatedAt());
    return !latest.plus(STALLED).isAfter(essentials.now());
  }

  /**
   * A connection with something wrong, if a look can tell that it is over.
   *
   * @return whether it is
   */
  boolean ofAiling(TenantScope scope, Connection connection, Care known) {
    Ailment ailment = known.illness().orElseThrow().ailment();
    if (ailment.course().watch().isEmpty() && ailment != Ailment.BAD_SESSION) {
      return false;
    }
    try {
      return upkeep.session(connection.instance()) == Session.OPEN
          && responds(connection)
          && linked(scope, connection);
    } catch (InstanceMissing lost) {
      chart.signal(scope, connection, new ConnectionSignal.InstanceMissing());
      return true;
    }
  }

  private boolean linked(TenantScope scope, Connection connection) {
    Optional<PhoneNumber> own = upkeep.owner(connection.instance()).or(connection::phone);
    own.ifPresent(phone -> chart.linked(scope, connection, phone));
    return own.isPresent();
  }
}
