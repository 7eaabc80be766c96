package dev.recado.application.monitoring.port;

import dev.recado.domain.monitoring.Assessment;

/** Shows the latest assessment to whatever watches this process from outside. */
public interface Dials {
  void show(Assessment assessment);

  /** Shows that nothing is known. */
  void clear();
}
