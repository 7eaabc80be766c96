package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.member.Permission;
import java.util.List;
import java.util.Optional;

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
   * @param why for the audit log
   * @return how many were put back, at most {@link #MOST}
   */
  public int requeue(TenantScope scope, Outbox.Filter filter, Optional<String> why) {
    scope.require(Permission.REQUEUE_MESSAGES);
    filter.unit().ifPresent(unit -> scope.require(Permission.REQUEUE_MESSAGES, unit));
    int requeued = essentials.transactions().within(scope, () -> within(scope, filter, why));
    essentials.changes().announce(new Topic.LaneDue());
    return requeued;
  }

  private int within(TenantScope scope, Outbox.Filter filter, Optional<String> why) {
    List<ConnectionId> connections = outbox.requeueFailed(scope, filter, MOST, essentials.now());
    connections.stream()
        .distinct()
        .forEach(connection -> lanes.wake(scope, connection, essentials.now()));
    essentials.record(
        scope,
        Deed.of(Act.MESSAGES_REQUEUED, Subject.of(scope.tenant()))
            .in(filter.unit())
            .with("messages", connections.size())
            .because(why));
    return connections.size();
  }
}
