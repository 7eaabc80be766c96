package dev.recado.application.monitoring.port;

import java.time.Duration;

/** Tries the database as the role that Recado serves with. */
public interface DatabaseProbe {
  /**
   * How long it takes to answer at all.
   *
   * @throws dev.recado.domain.refusal.Refusal when it does not answer
   */
  Duration latency();

  /** Tables of which rows can be read without a tenant or as one that does not exist: none. */
  long breaches();
}
