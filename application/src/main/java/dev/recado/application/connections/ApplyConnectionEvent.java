package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.connection.ConnectionSignal.SocketOpening;
import dev.recado.domain.connection.QrCode;
import dev.recado.domain.connection.StatusReason;
import dev.recado.domain.contact.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Applies what the gateway reports about a connection, inside the caller's transaction. */
public final class ApplyConnectionEvent {
  /** After these the instance is of no use any more: pairing again takes a new one. */
  private static final Set<StatusReason> ENDS_INSTANCE =
      Set.of(
          StatusReason.QR_LIMIT,
          StatusReason.QR_EXPIRED,
          StatusReason.PHONE_IN_USE,
          StatusReason.LOGGED_OUT);

  private final Essentials essentials;
  private final Connections connections;
  private final RetiredInstances retired;
  private final Lanes lanes;
  private final CareBook care;

  public ApplyConnectionEvent(
      Essentials essentials,
      Connections connections,
      RetiredInstances retired,
      Lanes lanes,
      CareBook care) {
    this.essentials = essentials;
    this.connections = connections;
    this.retired = retired;
    this.lanes = lanes;
    this.care = care;
  }

  public boolean signal(
      TenantScope scope, ConnectionId id, ConnectionSignal signal, List<Topic> changed) {
    if (signal instanceof SocketOpening) {
      return opening(scope, id);
    }
    boolean moved = change(scope, id, changed, known -> known.after(signal, essentials.now()));
    if (moved && signal instanceof SocketClosed(CloseCause cause)) {
      care.ails(scope, id, Ailment.of(cause), essentials.now());
    }
    return moved;
  }

  /**
   * Said at every try of a session that fights for its life, a thousand times a minute: neither
   * locks nor changes the connection, and only the first is noted for somebody to look into.
   */
  private boolean opening(TenantScope scope, ConnectionId id) {
    if (connections.find(scope, id).filter(Connection::connected).isPresent()) {
      care.shaken(scope, id, essentials.now());
    }
    return false;
  }

  /** Shows a code, unless this pairing has shown too many. */
  public boolean codeShown(
      TenantScope scope,
      ConnectionId id,
      String image,
      Optional<String> pairingCode,
      List<Topic> changed) {
    return change(
        scope,
        id,
        changed,
        known -> {
          Connection next = known.showing(image, pairingCode, essentials.now());
          boolean tooMany = next.qr().filter(code -> code.attempt() > QrCode.LIMIT).isPresent();
          return tooMany
              ? known.after(new ConnectionSignal.QrLimitReached(), essentials.now())
              : next;
        });
  }

  /** Links a phone, unless that number serves another unit: each would see the other's messages. */
  public boolean linked(TenantScope scope, ConnectionId id, PhoneNumber own, List<Topic> changed) {
    boolean taken = connections.servedElsewhere(scope, own, id);
    return change(
        scope,
        id,
        changed,
        known ->
            taken
                ? known.after(new ConnectionSignal.PhoneInUse(), essentials.now())
                : known.opened(own, essentials.now()));
  }

  /** WhatsApp refused a first message to a stranger. */
  public boolean restricted(TenantScope scope, ConnectionId id, List<Topic> changed) {
    return change(scope, id, changed, known -> known.restricted(essentials.now()));
  }

  private boolean change(
      TenantScope scope, ConnectionId id, List<Topic> changed, UnaryOperator<Connection> step) {
    Connection known = connections.lock(scope, id).orElseThrow(NotConfigured::new);
    Connection next = step.apply(known);
    if (next.equals(known)) {
      return false;
    }
    connections.update(scope, next);
    if (!next.status().equals(known.status())) {
      note(scope, next);
    }
    if (next.connected() && !known.connected()) {
      lanes.wake(scope, id, essentials.now());
      changed.add(new Topic.LaneDue());
    }
    changed.add(new Topic.OfConnection(id));
    return true;
  }

  private void note(TenantScope scope, Connection next) {
    essentials
        .journal()
        .info(
            scope.tenant(),
            "Status updated {} {}",
            next.status().state().label(),
            next.status().reason().label());
    if (ENDS_INSTANCE.contains(next.status().reason())) {
      retired.retire(scope, next.id(), next.instance(), essentials.now());
    }
  }
}
