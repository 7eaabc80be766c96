package dev.recado.domain.connection;

/** What a status code of the WhatsApp socket means (evolution/contract.md c.2). */
public enum CloseCause {
  /** 401: the device was removed on the phone, or the session was rejected. */
  LOGGED_OUT,
  /** 403: the number is banned or forbidden. */
  BANNED,
  /** 402 and 406: WhatsApp refuses the number for now. */
  BLOCKED,
  /** 440: the same credentials were opened by another process. */
  REPLACED,
  /** 411 and 500: the stored session cannot be used. */
  BAD_SESSION,
  /** Every other code, such as 408, 428, 503, 515: the gateway reconnects by itself. */
  TRANSIENT;

  public static CloseCause of(int code) {
    return switch (code) {
      case 401 -> LOGGED_OUT;
      case 403 -> BANNED;
      case 402, 406 -> BLOCKED;
      case 440 -> REPLACED;
      case 411, 500 -> BAD_SESSION;
      default -> TRANSIENT;
    };
  }
}
