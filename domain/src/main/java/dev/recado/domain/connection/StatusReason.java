package dev.recado.domain.connection;

import java.util.Locale;

/** Why a connection is in its state; the names are part of the API. */
public enum StatusReason {
  INITIALIZING,
  WAITING_SCAN,
  SCAN_COMPLETED,
  RECONNECTING,
  QR_EXPIRED,
  QR_LIMIT,
  LOGGED_OUT,
  DEVICE_REMOVED,
  BANNED,
  BLOCKED,
  REPLACED,
  BAD_SESSION,
  /** The phone and the session disagree about linked devices (411). */
  DEVICE_MISMATCH,
  /** Everything we can do by ourselves was tried. */
  RECONNECT_FAILED,
  PHONE_IN_USE,
  RESTRICTED,
  GATEWAY_UNREACHABLE,
  GATEWAY_REFUSED,
  INSTANCE_LOST,
  DISCONNECTED_BY_USER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
