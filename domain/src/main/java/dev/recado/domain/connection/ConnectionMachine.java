package dev.recado.domain.connection;

import static dev.recado.domain.connection.ConnectionState.CONNECTED;
import static dev.recado.domain.connection.ConnectionState.CONNECTING;
import static dev.recado.domain.connection.ConnectionState.DISCONNECTED;
import static dev.recado.domain.connection.ConnectionState.ERROR;
import static dev.recado.domain.connection.ConnectionState.QR;
import static dev.recado.domain.connection.StatusReason.DISCONNECTED_BY_USER;
import static dev.recado.domain.connection.StatusReason.INITIALIZING;
import static dev.recado.domain.connection.StatusReason.QR_LIMIT;
import static dev.recado.domain.connection.StatusReason.RECONNECTING;
import static dev.recado.domain.connection.StatusReason.RECONNECT_FAILED;
import static dev.recado.domain.connection.StatusReason.SCAN_COMPLETED;
import static dev.recado.domain.connection.StatusReason.WAITING_SCAN;

import dev.recado.domain.connection.ConnectionSignal.ConnectRequested;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.connection.ConnectionSignal.GatewayRefused;
import dev.recado.domain.connection.ConnectionSignal.GatewayUnreachable;
import dev.recado.domain.connection.ConnectionSignal.InstanceMissing;
import dev.recado.domain.connection.ConnectionSignal.InstanceRemoved;
import dev.recado.domain.connection.ConnectionSignal.PairingStalled;
import dev.recado.domain.connection.ConnectionSignal.PhoneInUse;
import dev.recado.domain.connection.ConnectionSignal.QrLimitReached;
import dev.recado.domain.connection.ConnectionSignal.QrShown;
import dev.recado.domain.connection.ConnectionSignal.RemediesExhausted;
import dev.recado.domain.connection.ConnectionSignal.Restricted;
import dev.recado.domain.connection.ConnectionSignal.RestrictionLifted;
import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.connection.ConnectionSignal.SocketOpened;
import dev.recado.domain.connection.ConnectionSignal.SocketOpening;

/**
 * The life of a connection as one total function. A signal that means nothing in the present state
 * leaves it as it is: the gateway sends everything twice, late and out of order.
 */
public final class ConnectionMachine {
  private ConnectionMachine() {}

  public static ConnectionStatus next(ConnectionStatus now, ConnectionSignal signal) {
    if (freedByUser(now) && !(signal instanceof ConnectRequested)) {
      return now;
    }
    return switch (signal) {
      case ConnectRequested() -> live(now) ? now : status(CONNECTING, INITIALIZING);
      case DisconnectRequested() -> status(DISCONNECTED, DISCONNECTED_BY_USER);
      case QrShown() -> now.state().pairing() ? status(QR, WAITING_SCAN) : now;
      case QrLimitReached() -> live(now) ? now : status(DISCONNECTED, QR_LIMIT);
      // Said at every try of a session that fights for its life, a thousand times a minute.
      case SocketOpening() -> now;
      case SocketOpened() -> live(now) ? now : status(CONNECTED, SCAN_COMPLETED);
      case PhoneInUse() -> status(ERROR, StatusReason.PHONE_IN_USE);
      case SocketClosed(CloseCause cause) -> closed(now, cause);
      case Restricted() ->
          live(now) ? status(ConnectionState.RESTRICTED, StatusReason.RESTRICTED) : now;
      case RestrictionLifted() ->
          now.state() == ConnectionState.RESTRICTED ? status(CONNECTED, SCAN_COMPLETED) : now;
      case InstanceRemoved() -> status(DISCONNECTED, lost(now));
      case PairingStalled() -> waiting(now) ? status(DISCONNECTED, StatusReason.QR_EXPIRED) : now;
      case RemediesExhausted() -> lasting(now) ? status(ERROR, RECONNECT_FAILED) : now;
      case InstanceMissing() -> status(ERROR, StatusReason.INSTANCE_LOST);
      case GatewayUnreachable() -> pairingFailed(now, StatusReason.GATEWAY_UNREACHABLE);
      case GatewayRefused() -> pairingFailed(now, StatusReason.GATEWAY_REFUSED);
    };
  }

  private static ConnectionStatus closed(ConnectionStatus now, CloseCause cause) {
    return switch (cause) {
      case LOGGED_OUT -> explained(now) ? now : status(DISCONNECTED, StatusReason.LOGGED_OUT);
      case BANNED -> status(ERROR, StatusReason.BANNED);
      case BLOCKED -> status(ERROR, StatusReason.BLOCKED);
      case REPLACED -> status(ERROR, StatusReason.REPLACED);
      case BAD_SESSION -> status(ERROR, StatusReason.BAD_SESSION);
      case DEVICE_MISMATCH -> status(ERROR, StatusReason.DEVICE_MISMATCH);
      case CONNECTION_CLOSED, UNAVAILABLE, RESTART_REQUIRED, TRANSIENT ->
          live(now) ? status(CONNECTING, RECONNECTING) : now;
    };
  }

  /** The gateway logs out after each of these too, before or after it says why. */
  private static boolean explained(ConnectionStatus now) {
    return switch (now.reason()) {
      case BANNED, BLOCKED, QR_LIMIT, PHONE_IN_USE -> true;
      default -> false;
    };
  }

  /** A removal that follows a log-out, a ban or the last QR code explains nothing new. */
  private static StatusReason lost(ConnectionStatus now) {
    return live(now) || now.state().pairing() ? StatusReason.INSTANCE_LOST : now.reason();
  }

  /** A pairing in which nobody has scanned yet. */
  private static boolean waiting(ConnectionStatus now) {
    return now.reason() == INITIALIZING || now.reason() == WAITING_SCAN;
  }

  /** What we try to mend by ourselves. */
  private static boolean lasting(ConnectionStatus now) {
    return switch (now.reason()) {
      case RECONNECTING, REPLACED, BAD_SESSION -> true;
      default -> live(now);
    };
  }

  private static ConnectionStatus pairingFailed(ConnectionStatus now, StatusReason reason) {
    return now.state().pairing() ? status(ERROR, reason) : now;
  }

  private static boolean live(ConnectionStatus now) {
    return now.state() == CONNECTED || now.state() == ConnectionState.RESTRICTED;
  }

  private static boolean freedByUser(ConnectionStatus now) {
    return now.reason() == DISCONNECTED_BY_USER;
  }

  private static ConnectionStatus status(ConnectionState state, StatusReason reason) {
    return new ConnectionStatus(state, reason);
  }
}
