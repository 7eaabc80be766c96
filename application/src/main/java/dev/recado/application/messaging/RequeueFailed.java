package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.member.Permission;
import java.util.List;

/**
 * Puts the failed messages of a filter back into their queues, because a person asks for it. What
 * the gatekeeper refuses, it refuses again, without a call.
 */
public final class RequeueFailed {
  /** More need another request, so that nobody floods a lane by mistake. */
  public static final int MOST = 1000;

  private final Essentials essentials;
  private final Outbox outbox;
  private final Lanes lanes;

  public RequeueFailed(Essentials essentials, Outbox outbox, Lanes lanes) {
    this.essentials = essentials;
    this.outbox = outbox;
    this.lanes = lanes;
  }

  /**
   * @return how many were put back, at most {@link #MOST}
   */
  public int requeue(TenantScope scope, Outbox.Filter filter) {
    scope.require(Permission.REQUEUE_MESSAGES);
    filter.unit().ifPresent(unit -> scope.require(Permission.REQUEUE_MESSAGES, unit));
    int requeued = essentials.transactions().within(scope, () -> within(scope, filter));
    essentials.changes().announce(new Topic.LaneDue());
    return requeued;
  }

  private int within(TenantScope scope, Outbox.Filter filter) {
    List<ConnectionId> connections = outbox.requeueFailed(scope, filter, MOST, essentials.now());
    connections.stream()
        .distinct()
        .forEach(connection -> lanes.wake(scope, connection, essentials.now()));
    return connections.size();
  }
}
