package dev.recado.application.connections.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/** Finds the numbers that WhatsApp restricted and that may be tried again. */
public interface Restrictions {
  record Over(TenantId tenant, ConnectionId connection) implements ClaimedWork {}

  /** Those of all tenants, the longest over first. Needs no transaction. */
  List<Over> over(Instant now, int limit);
}
