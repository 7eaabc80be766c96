package dev.recado.domain.connection;

import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * One number of one unit on one provider.
 *
 * @param phone our own number, known once a phone was linked
 * @param qr the code to scan; only while pairing
 * @param restriction the latest; it may be over
 * @param connectedAt last time a phone was linked
 * @param disconnectedAt last time it was not; set from the start and kept while connected, so that
 *     the stability query of the monitoring runbook always has an answer
 */
public record Connection(
    ConnectionId id,
    UnitId unit,
    Provider provider,
    InstanceName instance,
    WebhookSecret secret,
    ConnectionStatus status,
    Optional<PhoneNumber> phone,
    Optional<QrCode> qr,
    Optional<Restriction> restriction,
    Optional<Instant> connectedAt,
    Instant disconnectedAt,
    Instant updatedAt) {

  /** A connection that is about to pair for the first time. */
  public static Connection starting(
      ConnectionId id,
      UnitId unit,
      Provider provider,
      InstanceName instance,
      WebhookSecret secret,
      Instant now) {
    ConnectionStatus status =
        ConnectionStatus.of(ConnectionState.CONNECTING, StatusReason.INITIALIZING);
    return new Connection(
        id,
        unit,
        provider,
        instance,
        secret,
        status,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now,
        now);
  }

  public boolean connected() {
    return status.state() == ConnectionState.CONNECTED
        || status.state() == ConnectionState.RESTRICTED;
  }

  /** Why it is as it is: that a code expired explains more than that we wait for a scan. */
  public StatusReason reason(Instant now) {
    boolean expired = status.state() == ConnectionState.QR && scannable(now).isEmpty();
    return expired ? StatusReason.QR_EXPIRED : status.reason();
  }

  /** The code that can still be scanned. */
  public Optional<QrCode> scannable(Instant now) {
    return qr.filter(code -> !code.expired(now));
  }

  /** This connection after a signal, with the times that belong to the change. */
  public Connection after(ConnectionSignal signal, Instant now) {
    ConnectionStatus next = ConnectionMachine.next(status, signal);
    if (next.equals(status)) {
      return this;
    }
    if (next.state() == ConnectionState.CONNECTED
        && restriction.filter(r -> r.holds(now)).isPresent()) {
      // A socket that was down for a moment makes no stranger of WhatsApp's memory.
      next = ConnectionStatus.of(ConnectionState.RESTRICTED, StatusReason.RESTRICTED);
    }
    boolean live =
        next.state() == ConnectionState.CONNECTED || next.state() == ConnectionState.RESTRICTED;
    boolean opened = live && !connected();
    boolean dropped = connected() && !live;
    return new Connection(
        id,
        unit,
        provider,
        instance,
        secret,
        next,
        phone,
        next.state() == ConnectionState.QR ? qr : Optional.empty(),
        restriction,
        opened ? Optional.of(now) : connectedAt,
        dropped ? now : disconnectedAt,
        now);
  }

  /** This connection on a fresh instance: one that was logged out by API stays deaf. */
  public Connection reborn(InstanceName fresh, Instant now) {
    Connection restarted =
        new Connection(
            id,
            unit,
            provider,
            fresh,
            secret,
            status,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            connectedAt,
            disconnectedAt,
            now);
    return restarted.after(new ConnectionSignal.ConnectRequested(), now);
  }

  /** This connection with another webhook secret; how long the old one opens is kept elsewhere. */
  public Connection rotated(WebhookSecret fresh, Instant now) {
    return new Connection(
        id,
        unit,
        provider,
        instance,
        fresh,
        status,
        phone,
        qr,
        restriction,
        connectedAt,
        disconnectedAt,
        now);
  }

  /** This connection showing a code; a code that arrives when nobody is pairing is not shown. */
  public Connection showing(String image, Optional<String> pairingCode, Instant now) {
    Connection next = after(new ConnectionSignal.QrShown(), now);
    if (next.status.state() != ConnectionState.QR) {
      return next;
    }
    boolean same = qr.isPresent() && qr.get().image().equals(image);
    int attempt = qr.map(QrCode::attempt).orElse(0) + (same ? 0 : 1);
    Instant shownAt = same ? qr.get().shownAt() : now;
    QrCode code = new QrCode(image, pairingCode, shownAt, attempt);
    return next.with(phone, Optional.of(code), now);
  }

  /** This connection linked to a phone. */
  public Connection opened(PhoneNumber own, Instant now) {
    Connection next = after(new ConnectionSignal.SocketOpened(), now);
    return next.connected() ? next.with(Optional.of(own), Optional.empty(), now) : next;
  }

  /** This connection restricted from now on; more of the same before it is over changes nothing. */
  public Connection restricted(Instant now) {
    if (!connected() || restriction.filter(known -> known.holds(now)).isPresent()) {
      return this;
    }
    Connection next = after(new ConnectionSignal.Restricted(), now);
    return next.with(Optional.of(Restriction.after(restriction, now)), now);
  }

  /** This connection after its restriction is over; it is remembered for the next time. */
  public Connection lifted(Instant now) {
    return restriction.filter(known -> known.holds(now)).isPresent()
        ? this
        : after(new ConnectionSignal.RestrictionLifted(), now);
  }

  private Connection with(Optional<Restriction> latest, Instant now) {
    return new Connection(
        id,
        unit,
        provider,
        instance,
        secret,
        status,
        phone,
        qr,
        latest,
        connectedAt,
        disconnectedAt,
        now);
  }

  private Connection with(Optional<PhoneNumber> own, Optional<QrCode> code, Instant now) {
    return new Connection(
        id,
        unit,
        provider,
        instance,
        secret,
        status,
        own,
        code,
        restriction,
        connectedAt,
        disconnectedAt,
        now);
  }
}
