package dev.recado.application.messaging;

import dev.recado.application.messaging.port.Usage.Counts;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.pacing.Pace;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How fast a connection may send, and how much of that is used.
 *
 * @param zone in which its window and its days are meant
 * @param opens when the window opens next; empty while it is open
 */
public record PaceReport(
    Connection connection, Pace pace, ZoneId zone, Counts used, Optional<Instant> opens) {
  public boolean windowOpen() {
    return opens.isEmpty();
  }
}
