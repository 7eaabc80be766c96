package dev.recado.application.messaging.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ordered sending queues, one per connection. A lane is worked by one worker at a time, who
 * holds a lease and a fencing token; all of it lies in one small hot row.
 */
public interface Lanes {
  /** A lane that was claimed; the token grows with every claim. */
  record Lane(TenantId tenant, ConnectionId connection, long token) implements ClaimedWork {}

  /** Who claims, and for how long at most. */
  record Claim(String worker, Duration lease, int limit) {}

  /** Makes a lane due at that time, or earlier if it was due earlier. */
  void wake(TenantScope scope, ConnectionId connection, Instant due);

  /** Claims due lanes of all tenants that nobody holds. Needs no transaction. */
  List<Lane> claim(Claim claim, Instant now);

  /** Locks the lane for this transaction; false when somebody else has claimed it since. */
  boolean hold(TenantScope scope, Lane lane);

  /**
   * Gives the lane back.
   *
   * @param nextDue when it has something to do next; a wake-up that came in the meantime counts too
   */
  void release(TenantScope scope, Lane lane, Optional<Instant> nextDue);
}
