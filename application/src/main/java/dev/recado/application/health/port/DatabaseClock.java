package dev.recado.application.health.port;

import java.time.Instant;

/** The clock of the database's machine. Needs no transaction. */
public interface DatabaseClock {
  /**
   * @throws dev.recado.domain.refusal.Unavailable when the database does not answer
   */
  Instant now();
}
