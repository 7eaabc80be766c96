package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Keeps every event as it came, so that nothing is lost and anything can be replayed. */
public interface RawEvents {
  enum Handling {
    APPLIED,
    IGNORED,
    FAILED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param body JSON
   * @param note why it was ignored or failed; empty otherwise
   */
  record RawEvent(
      UUID id,
      ConnectionId connection,
      String event,
      String body,
      Instant receivedAt,
      Handling handling,
      String note) {}

  void append(TenantScope scope, RawEvent event);
}
