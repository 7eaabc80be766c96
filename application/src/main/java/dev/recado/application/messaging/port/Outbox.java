package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that was written here, across conversations, by how it stands. */
public interface Outbox {
  /**
   * Which messages; what is empty does not limit them.
   *
   * @param unit only this unit's, within the reach of the scope
   * @param since accepted at that time or later
   * @param code the error they failed with
   */
  record Filter(
      Optional<UnitId> unit, Optional<Instant> since, Optional<String> code, Set<MessageId> ids) {
    public Filter {
      ids = Set.copyOf(ids);
    }
  }

  /** Newest first. */
  Page<Message> page(
      TenantScope scope, Optional<Delivery> delivery, Filter filter, Page.Request request);

  /** How many stand so, counted no further than {@code most}. */
  int count(TenantScope scope, Delivery delivery, Filter filter, int most);

  /**
   * Puts failed ones back into their queues with their attempts forgotten, the oldest first.
   *
   * @return the connection of each that was put back
   */
  List<ConnectionId> requeueFailed(TenantScope scope, Filter filter, int most, Instant now);
}
