package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import java.time.Instant;

/** How much a connection has sent of what its limits count: replies are left out. */
public interface Usage {
  /**
   * Messages that left or may have left.
   *
   * @param lastHour begun within the last 60 minutes
   * @param today begun since the local day began
   * @param coldToday of those, to people who had not written within 24 hours
   */
  record Counts(int lastHour, int today, int coldToday) {}

  /**
   * @param hourAgo from when on a message counts as one of the last hour, the moment itself left
   *     out
   * @param midnight when the local day began
   */
  Counts of(TenantScope scope, ConnectionId connection, Instant hourAgo, Instant midnight);
}
