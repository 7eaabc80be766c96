package dev.recado.application.health.port;

import java.util.Optional;

/** What a database says it is. Needs no transaction. */
public interface Markers {
  /** As {@code ./recado init} wrote them; empty where nobody has. */
  record Marked(Optional<String> environment, Optional<String> projectRef) {}

  /**
   * @throws dev.recado.domain.refusal.Unavailable when the database does not answer
   */
  Marked read();
}
