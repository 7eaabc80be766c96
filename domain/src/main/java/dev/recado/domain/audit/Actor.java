package dev.recado.domain.audit;

import java.util.Locale;

/** By whom an act was done; the names are part of the API. */
public enum Actor {
  MEMBER,
  /** Recado itself, such as a start that begins paused. */
  SYSTEM,
  /** A command on the server, such as a password that is given anew. */
  COMMAND_LINE,
  /** A statement in the database. */
  DATABASE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
