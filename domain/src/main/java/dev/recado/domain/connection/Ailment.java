package dev.recado.domain.connection;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a connection and what is done about it (docs/connections.md). */
public enum Ailment {
  LOGGED_OUT(Course.only(Remedy.ASK_FOR_SCAN)),
  BANNED(Course.only(Remedy.STOP)),
  BLOCKED(Course.only(Remedy.STOP)),
  DEVICE_MISMATCH(Course.only(Remedy.ASK_FOR_SCAN)),
  QR_LIMIT(Course.only(Remedy.ASK_FOR_SCAN)),

  /** Two sessions of the same credentials: whoever hurries makes it worse. */
  REPLACED(
      Course.only(Remedy.WAIT)
          .then(ofMinutes(10), Remedy.RECONNECT)
          .then(ofHours(1), Remedy.RECONNECT)
          .then(ofHours(1), Remedy.ASK_FOR_SCAN)
          .watchedEvery(ofHours(1))),
  BAD_SESSION(
      Course.only(Remedy.RESTART)
          .then(ofSeconds(60), Remedy.RECYCLE)
          .then(ofMinutes(5), Remedy.ASK_FOR_SCAN)),

  /** 408, unknown codes, and a `connecting` that leads to nothing. */
  CONNECTION_LOST(restarts(Course.beginning(ofSeconds(90), Remedy.RESTART))),
  CONNECTION_CLOSED(restarts(Course.beginning(ofSeconds(60), Remedy.RECONNECT))),
  RESTART_REQUIRED(restarts(Course.beginning(ofSeconds(30), Remedy.RECONNECT))),

  /** The session is good and the trouble is WhatsApp's: nobody is asked to scan. */
  UNAVAILABLE(
      Course.beginning(ofMinutes(5), Remedy.RESTART)
          .then(ofMinutes(10), Remedy.RESTART)
          .then(ofMinutes(20), Remedy.RESTART)
          .then(ofMinutes(40), Remedy.RESTART)
          .watchedEvery(ofHours(1))),

  /** Open by its own account, but the session does not answer. */
  ZOMBIE(
      Course.only(Remedy.RESTART)
          .then(ofMinutes(2), Remedy.RESTART)
          .then(ofMinutes(5), Remedy.RECYCLE)
          .then(ofMinutes(5), Remedy.ASK_FOR_SCAN)),

  /** Messages are taken and never delivered: a restart may help, another pairing would not. */
  UNACKNOWLEDGED(Course.only(Remedy.RESTART).then(ofMinutes(30), Remedy.RESTART)),

  /** Everything was tried; it may still get better by itself. */
  EXHAUSTED(new Course(List.of(), Optional.of(ofMinutes(30)))),

  /** The gateway does not know an instance that nobody asked it to delete. */
  INSTANCE_LOST(Course.only(Remedy.RECYCLE).then(ZERO, Remedy.ASK_FOR_SCAN)),
  /** Like it, and the gateway said so itself: somebody deleted it on purpose. */
  INSTANCE_DELETED(Course.only(Remedy.ASK_FOR_SCAN));

  private final Course course;

  Ailment(Course course) {
    this.course = course;
  }

  public Course course() {
    return course;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Course restarts(Course first) {
    return first
        .then(ofMinutes(2), Remedy.RESTART)
        .then(ofMinutes(4), Remedy.RESTART)
        .then(ofMinutes(8), Remedy.RESTART)
        .then(ofMinutes(15), Remedy.RESTART)
        .then(ofMinutes(30), Remedy.ASK_FOR_SCAN)
        .watchedEvery(ofMinutes(30));
  }

  /** The ailment behind the end of a socket. */
  public static Ailment of(CloseCause cause) {
    return switch (cause) {
      case LOGGED_OUT -> LOGGED_OUT;
      case BANNED -> BANNED;
      case BLOCKED -> BLOCKED;
      case REPLACED -> REPLACED;
      case DEVICE_MISMATCH -> DEVICE_MISMATCH;
      case BAD_SESSION -> BAD_SESSION;
      case CONNECTION_CLOSED -> CONNECTION_CLOSED;
      case UNAVAILABLE -> UNAVAILABLE;
      case RESTART_REQUIRED -> RESTART_REQUIRED;
      case TRANSIENT -> CONNECTION_LOST;
    };
  }

  /** The ailment a status shows by itself; empty when nothing is wrong, or a person did it. */
  public static Optional<Ailment> of(ConnectionStatus status) {
    return switch (status.reason()) {
      case LOGGED_OUT, DEVICE_REMOVED -> Optional.of(LOGGED_OUT);
      case BANNED -> Optional.of(BANNED);
      case BLOCKED -> Optional.of(BLOCKED);
      case REPLACED -> Optional.of(REPLACED);
      case DEVICE_MISMATCH -> Optional.of(DEVICE_MISMATCH);
      case BAD_SESSION -> Optional.of(BAD_SESSION);
      case RECONNECTING -> Optional.of(CONNECTION_LOST);
      case RECONNECT_FAILED -> Optional.of(EXHAUSTED);
      case QR_LIMIT, QR_EXPIRED -> Optional.of(QR_LIMIT);
      case INSTANCE_LOST ->
          Optional.of(status.state() == ConnectionState.ERROR ? INSTANCE_LOST : INSTANCE_DELETED);
      case INITIALIZING,
          WAITING_SCAN,
          SCAN_COMPLETED,
          RESTRICTED,
          PHONE_IN_USE,
          GATEWAY_UNREACHABLE,
          GATEWAY_REFUSED,
          DISCONNECTED_BY_USER ->
          Optional.empty();
    };
  }

  /** Whether this may be what is wrong while a connection has that status. */
  public boolean fits(ConnectionStatus status) {
    return switch (this) {
      case CONNECTION_LOST, CONNECTION_CLOSED, RESTART_REQUIRED, UNAVAILABLE ->
          status.reason() == StatusReason.RECONNECTING
              || status.reason() == StatusReason.RECONNECT_FAILED;
      case REPLACED ->
          status.reason() == StatusReason.REPLACED
              || status.reason() == StatusReason.RECONNECT_FAILED;
      case ZOMBIE, UNACKNOWLEDGED ->
          status.state() == ConnectionState.CONNECTED
              || status.state() == ConnectionState.RESTRICTED;
      case LOGGED_OUT,
          BANNED,
          BLOCKED,
          DEVICE_MISMATCH,
          QR_LIMIT,
          BAD_SESSION,
          EXHAUSTED,
          INSTANCE_LOST,
          INSTANCE_DELETED ->
          of(status).filter(this::equals).isPresent();
    };
  }
}
