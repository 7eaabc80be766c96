package dev.recado.application.connections.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * Remembers instances that Recado left behind until the gateway has deleted them: an abandoned one
 * keeps a phone linked and asks for scans for ever.
 */
public interface RetiredInstances {
  /** An instance to be deleted at the gateway. */
  record Retired(TenantId tenant, ConnectionId connection, InstanceName instance, int tries)
      implements ClaimedWork {}

  /** Notes an instance for deletion, due at once; one that was noted before stays as it is. */
  void retire(TenantScope scope, ConnectionId connection, InstanceName instance, Instant now);

  /** Those whose next try is due, of all tenants, oldest first. Needs no transaction. */
  List<Retired> due(Instant now, int limit);

  /** The gateway no longer has it. */
  void deleted(TenantScope scope, InstanceName instance, Instant now);

  /** It could not be deleted; try again then. */
  void postpone(TenantScope scope, InstanceName instance, Instant nextTry);
}
