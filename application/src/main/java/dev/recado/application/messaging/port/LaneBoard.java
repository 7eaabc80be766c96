package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How the lanes stand, for people to look at; nothing is decided by it. */
public interface LaneBoard {
  /** Nobody needs to know it more exactly, and counting has to stay cheap. */
  int MOST = 1000;

  /**
   * A lane.
   *
   * @param nextDue when it has something to do; empty when it has not, or is being worked
   * @param lease who works it
   * @param queues messages by why they are sent; a kind of which none waits is left out
   * @param recipients people whom running campaigns have still to write to
   */
  record Standing(
      ConnectionId connection,
      UnitId unit,
      Optional<PhoneNumber> phone,
      ConnectionState state,
      Optional<Instant> nextDue,
      Optional<Lease> lease,
      Map<SendKind, Queue> queues,
      int recipients) {}

  /** The worker that holds a lane, and until when at most. */
  record Lease(String worker, Instant until) {}

  /**
   * What waits.
   *
   * @param waiting how many, at most {@link #MOST}: then there may be more
   * @param oldest when the one that waits longest was accepted
   */
  record Queue(int waiting, Instant oldest) {}

  /** A lane of some tenant. */
  record Place(TenantId tenant, ConnectionId connection) {}

  /**
   * Lanes within reach, those of the newest connections first; of a cursor only the id counts.
   *
   * @param busy only those that are worked, or have something to do
   */
  Page<ConnectionId> page(
      TenantScope scope, Optional<UnitId> unit, boolean busy, Page.Request request);

  /** The same of all tenants. Needs no transaction. */
  Page<Place> everywhere(boolean busy, Page.Request request);

  /** One lane; empty when the tenant has no such connection. */
  Optional<Standing> of(TenantScope scope, ConnectionId connection);
}
