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

  /**
   * Calls of a lane fail before they leave.
   *
   * @param since when that began
   * @param probeAt when to ask the gateway whether it works again
   * @param probes how often it was asked in vain
   */
  record Trouble(Instant since, Instant probeAt, int probes) {}

  /** The trouble a lane is in. */
  Optional<Trouble> trouble(TenantScope scope, ConnectionId connection);

  /**
   * Notes trouble; one that is known already keeps its beginning. The lane becomes due for the
   * probe.
   */
  void troubled(TenantScope scope, ConnectionId connection, Trouble trouble);

  /** The trouble is over, if there was any: the lane is due. */
  void calm(TenantScope scope, ConnectionId connection, Instant now);
}
