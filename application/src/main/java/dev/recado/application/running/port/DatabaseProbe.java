package dev.recado.application.running.port;

import java.time.Duration;

/** Asks the database for the least it can answer. Needs no transaction. */
public interface DatabaseProbe {
  /**
   * How long the answer took.
   *
   * @throws dev.recado.domain.refusal.Unavailable when there was none
   */
  Duration roundTrip();
}
