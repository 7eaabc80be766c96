package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.LaneFacts;
import java.time.Instant;
import java.util.Optional;

/** Traffic as a defect sees it. */
record MistakenTraffic(Traffic right, Defect defect) implements Traffic {
  @Override
  public LaneFacts of(TenantScope scope, ConnectionId connection, Instant now) {
    return defect.facts(right.of(scope, connection, now));
  }

  @Override
  public Optional<Waiting> waiting(TenantScope scope, MessageId message, Instant now) {
    return right.waiting(scope, message, now);
  }
}
