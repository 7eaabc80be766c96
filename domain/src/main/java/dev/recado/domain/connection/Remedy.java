package dev.recado.domain.connection;

import java.util.Locale;

/** What can be done about an ailing connection; the names are part of the timeline. */
public enum Remedy {
  /** Leave it to the gateway, which reconnects by itself. */
  WAIT,
  /** Ask the gateway to open the session's socket. */
  RECONNECT,
  /** Have the gateway replace the socket; the phone stays linked. */
  RESTART,
  /** Leave the instance and begin pairing on a new one. */
  RECYCLE,
  /** Only a person with the phone can help. */
  ASK_FOR_SCAN,
  /** Do nothing by ourselves: more tries would harm the number. */
  STOP;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
