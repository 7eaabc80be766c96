package dev.recado.evolution.simulator.model;

import java.util.Objects;
import java.util.Optional;

/** Opens, pairs and closes connections, and tells the webhook about it as the gateway does. */
public final class Pairing {
  private static final int LOGGED_OUT = 401;

  private final World world;
  private final PairingTiming timing;
  private final QrPrinter printer;
  private final ConnectionEvents events;

  Pairing(World world, PairingTiming timing) {
    this.world = world;
    this.timing = timing;
    this.printer = new QrPrinter(world.tokens());
    this.events = new ConnectionEvents(world);
  }

  public PairingTiming timing() {
    return timing;
  }

  /** Opens a socket when there is none. */
  public void connect(Instance instance) {
    instance
        .changeWhen(session -> session.state() == InstanceState.CLOSE, Session::connecting)
        .ifPresent(session -> started(instance, session));
  }

  /**
   * Replaces the socket and keeps the credentials.
   *
   * @throws Refused when there is no socket
   */
  public void restart(Instance instance) {
    Session session =
        instance
            .changeWhen(old -> old.state() != InstanceState.CLOSE, Session::connecting)
            .orElseThrow(() -> new Refused("the instance is closed"));
    instance.revive();
    started(instance, session);
  }

  /**
   * A phone scans the QR code shown now.
   *
   * @throws Refused when no QR code is shown
   */
  public void scan(Instance instance, String phone, String profileName) {
    Owner owner = new Owner(Jids.user(Jids.of(phone)), profileName);
    instance
        .changeWhen(old -> old.awaitsScan() && old.qr() != null, old -> old.open(owner))
        .orElseThrow(() -> new Refused("no QR code is shown: call /instance/connect first"));
    events.connecting(instance);
    opened(instance, owner);
  }

  /**
   * The connection ends with a WhatsApp code. 401, 402, 403 and 406 end the pairing; after any
   * other code only {@code connecting} is told.
   *
   * @param reconnect whether a lost connection comes back by itself
   * @throws Refused when it is not open
   */
  public void close(Instance instance, int code, boolean reconnect) {
    if (Disconnection.isFinal(code)) {
      end(instance, code);
      return;
    }
    Session session =
        instance
            .changeWhen(Session::isOpen, Session::connecting)
            .orElseThrow(() -> new Refused("the instance is not open"));
    events.connecting(instance);
    if (reconnect) {
      reopenLater(instance, session.socket());
    }
  }

  /**
   * The connection ends with a WhatsApp code, and as in 2.0 and 2.1 that is told for every code.
   *
   * @throws Refused when it is not open
   */
  public void closeAloud(Instance instance, int code) {
    if (Disconnection.isFinal(code)) {
      end(instance, code);
      return;
    }
    instance
        .changeWhen(Session::isOpen, Session::connecting)
        .orElseThrow(() -> new Refused("the instance is not open"));
    events.closed(instance, code);
  }

  /** A session that fights for its life: it says so many times that it is connecting. */
  public void storm(Instance instance, int times) {
    for (int each = 0; each < times; each++) {
      events.connecting(instance);
    }
  }

  /**
   * Nobody scanned: the last code was shown.
   *
   * @throws Refused when no scan is awaited
   */
  public void refuse(Instance instance) {
    instance
        .changeWhen(Session::awaitsScan, old -> old.closed(null))
        .orElseThrow(() -> new Refused("no scan is awaited"));
    events.qrLimit(instance);
  }

  /**
   * Brings a lost connection back at once.
   *
   * @throws Refused when no lost connection waits
   */
  public void reconnect(Instance instance) {
    if (!reopen(instance, instance.session().socket())) {
      throw new Refused("no lost connection waits");
    }
  }

  /**
   * Logs out through the API: the instance stays deaf even when it is paired again.
   *
   * @throws Refused when it is closed
   */
  public void logout(Instance instance) {
    end(instance, LOGGED_OUT);
    instance.poison();
  }

  private void end(Instance instance, int code) {
    Disconnection because = new Disconnection(code, world.now());
    instance
        .changeWhen(old -> old.state() != InstanceState.CLOSE, old -> old.closed(because))
        .orElseThrow(() -> new Refused("the instance is closed already"));
    events.ended(instance, because);
  }

  private void started(Instance instance, Session session) {
    events.connecting(instance);
    if (session.paired()) {
      reopenLater(instance, session.socket());
    } else if (timing.firstQrAfter().isPositive()) {
      world.timers().after(timing.firstQrAfter(), () -> showQr(instance, session.socket(), 1));
    } else {
      showQr(instance, session.socket(), 1);
    }
  }

  private void showQr(Instance instance, int socket, int count) {
    if (count > timing.qrLimit()) {
      giveUp(instance, socket);
      return;
    }
    QrCode qr = printer.next(count, instance.wantsPairingCode());
    instance
        .changeWhen(old -> old.socket() == socket && old.awaitsScan(), old -> old.showing(qr))
        .ifPresent(
            session -> {
              events.qr(instance, qr);
              world.timers().after(timing.qrLifetime(), () -> showQr(instance, socket, count + 1));
            });
  }

  private void giveUp(Instance instance, int socket) {
    instance
        .changeWhen(old -> old.socket() == socket && old.awaitsScan(), old -> old.closed(null))
        .ifPresent(session -> events.qrLimit(instance));
  }

  private void reopenLater(Instance instance, int socket) {
    world.timers().after(timing.reconnectAfter(), () -> reopen(instance, socket));
  }

  private boolean reopen(Instance instance, int socket) {
    Optional<Session> session =
        instance.changeWhen(
            old ->
                old.socket() == socket && old.paired() && old.state() == InstanceState.CONNECTING,
            old -> old.open(Objects.requireNonNull(old.owner())));
    session.ifPresent(open -> opened(instance, Objects.requireNonNull(open.owner())));
    return session.isPresent();
  }

  private void opened(Instance instance, Owner owner) {
    events.open(instance, owner);
    instance.takeWaiting().forEach(Runnable::run);
  }
}
