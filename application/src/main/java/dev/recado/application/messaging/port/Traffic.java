package dev.recado.application.messaging.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.LaneFacts;
import dev.recado.domain.pacing.TrafficClass;
import java.time.Instant;
import java.util.Optional;

/** What the gatekeeper has to know at the moment of sending. */
public interface Traffic {
  /**
   * A queued message, as far as it may have to wait for its own sake.
   *
   * @param retryAt not to be tried again before, after a try that failed
   * @param held whether an earlier message of its conversation is not settled yet
   * @param campaignPaused whether its campaign does not run at present
   */
  record Waiting(
      TrafficClass traffic, Optional<Instant> retryAt, boolean held, boolean campaignPaused) {}

  /**
   * How a lane stands: pauses, state of the connection, pace, what was sent lately.
   *
   * @throws IllegalStateException when the tenant has no such connection
   */
  LaneFacts of(TenantScope scope, ConnectionId connection, Instant now);

  /** A message that waits in its lane; empty when it does not. */
  Optional<Waiting> waiting(TenantScope scope, MessageId message, Instant now);
}
