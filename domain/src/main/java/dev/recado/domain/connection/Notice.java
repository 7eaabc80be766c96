package dev.recado.domain.connection;

import java.util.Locale;
import java.util.Optional;

/**
 * What the people of a tenant are told about a connection that needs their attention. The words, in
 * each language, belong to whoever shows them.
 */
public enum Notice {
  RECONNECTING(Severity.INFO),
  SCAN_NOW(Severity.ACTION),
  SCAN_AGAIN(Severity.ACTION),
  PAIRING_ENDED(Severity.ACTION),
  BANNED(Severity.ALARM),
  BLOCKED(Severity.ALARM),
  USED_ELSEWHERE(Severity.ALARM),
  DEVICE_MISMATCH(Severity.ACTION),
  SESSION_BROKEN(Severity.ACTION),
  PHONE_IN_USE(Severity.ACTION),
  STRANGERS_WAIT(Severity.INFO),
  GATEWAY_TROUBLE(Severity.ALARM),
  INSTANCE_LOST(Severity.ACTION),
  UNRESPONSIVE(Severity.ACTION),
  NOT_DELIVERED(Severity.ACTION),
  NOTHING_REPORTED(Severity.ACTION),
  UNSTABLE(Severity.ACTION);

  /** How urgent it is. */
  public enum Severity {
    /** Nothing to be done. */
    INFO,
    /** A member can put it right. */
    ACTION,
    /** It needs somebody's decision, or help from outside. */
    ALARM;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Severity severity;

  Notice(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a status means for people; empty where there is nothing to say. */
  public static Optional<Notice> of(ConnectionStatus status) {
    return switch (status.reason()) {
      case INITIALIZING, SCAN_COMPLETED, DISCONNECTED_BY_USER -> Optional.empty();
      case WAITING_SCAN -> Optional.of(SCAN_NOW);
      case RECONNECTING -> Optional.of(RECONNECTING);
      case QR_EXPIRED, QR_LIMIT -> Optional.of(PAIRING_ENDED);
      case LOGGED_OUT, DEVICE_REMOVED, RECONNECT_FAILED -> Optional.of(SCAN_AGAIN);
      case BANNED -> Optional.of(BANNED);
      case BLOCKED -> Optional.of(BLOCKED);
      case REPLACED -> Optional.of(USED_ELSEWHERE);
      case DEVICE_MISMATCH -> Optional.of(DEVICE_MISMATCH);
      case BAD_SESSION -> Optional.of(SESSION_BROKEN);
      case PHONE_IN_USE -> Optional.of(PHONE_IN_USE);
      case RESTRICTED -> Optional.of(STRANGERS_WAIT);
      case GATEWAY_UNREACHABLE, GATEWAY_REFUSED -> Optional.of(GATEWAY_TROUBLE);
      case INSTANCE_LOST -> Optional.of(INSTANCE_LOST);
    };
  }

  /** What a strain means for people. */
  public static Notice of(Strain strain) {
    return switch (strain) {
      case UNRESPONSIVE -> UNRESPONSIVE;
      case UNACKNOWLEDGED -> NOT_DELIVERED;
      case SILENT -> NOTHING_REPORTED;
      case RESTLESS -> UNSTABLE;
    };
  }
}
