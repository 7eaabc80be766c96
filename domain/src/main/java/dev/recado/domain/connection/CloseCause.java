package dev.recado.domain.connection;

/**
 * What a status code of the WhatsApp socket means (evolution/contract.md c.2). What is done about
 * each stands in {@link Ailment}.
 */
public enum CloseCause {
  /** 401: the device was removed on the phone, or the session was rejected. */
  LOGGED_OUT,
  /** 403: the number is banned or forbidden. */
  BANNED,
  /** 402 and 406: WhatsApp refuses the number for now. */
  BLOCKED,
  /** 440: the same credentials were opened by another process. */
  REPLACED,
  /** 411: the phone and the session disagree about linked devices. */
  DEVICE_MISMATCH,
  /** 500: the stored session cannot be used. */
  BAD_SESSION,
  /** 428: the socket was closed from the other side. */
  CONNECTION_CLOSED,
  /** 503: WhatsApp itself has a trouble. */
  UNAVAILABLE,
  /** 515: normal once right after a scan. */
  RESTART_REQUIRED,
  /** 408 and every other code: the connection was lost, and the gateway reconnects by itself. */
  TRANSIENT;

  public static CloseCause of(int code) {
    return switch (code) {
      case 401 -> LOGGED_OUT;
      case 402, 406 -> BLOCKED;
      case 403 -> BANNED;
      case 411 -> DEVICE_MISMATCH;
      case 428 -> CONNECTION_CLOSED;
      case 440 -> REPLACED;
      case 500 -> BAD_SESSION;
      case 503 -> UNAVAILABLE;
      case 515 -> RESTART_REQUIRED;
      default -> TRANSIENT;
    };
  }
}
