package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.Gatekeeper;
import dev.recado.domain.pacing.WaitReason;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains why a message has not been sent yet, by asking the gatekeeper about it. */
public final class WhyWaiting {
  private final Essentials essentials;
  private final Traffic traffic;

  public WhyWaiting(Essentials essentials, Traffic traffic) {
    this.essentials = essentials;
    this.traffic = traffic;
  }

  /** Inside the caller's transaction; empty for a message that does not wait. */
  Optional<NotYet> of(TenantScope scope, Message message) {
    if (message.delivery() != Delivery.QUEUED) {
      return Optional.empty();
    }
    Instant now = essentials.now();
    return traffic
        .waiting(scope, message.id(), now)
        .map(waiting -> own(waiting, now).orElseGet(() -> lane(scope, message, waiting, now)));
  }

  /** The same for several, by message; only those that wait. */
  public Map<MessageId, NotYet> of(TenantScope scope, List<Message> messages) {
    Map<MessageId, NotYet> reasons = new HashMap<>();
    messages.forEach(
        message -> of(scope, message).ifPresent(reason -> reasons.put(message.id(), reason)));
    return reasons;
  }

  private static Optional<NotYet> own(Traffic.Waiting waiting, Instant now) {
    if (waiting.campaignPaused()) {
      return Optional.of(NotYet.open(WaitReason.CAMPAIGN_PAUSED));
    }
    if (waiting.held()) {
      return Optional.of(NotYet.open(WaitReason.CONVERSATION_HELD));
    }
    return waiting
        .retryAt()
        .filter(at -> at.isAfter(now))
        .map(at -> NotYet.until(WaitReason.RETRY, at));
  }

  private NotYet lane(TenantScope scope, Message message, Traffic.Waiting waiting, Instant now) {
    return Gatekeeper.clear(traffic.of(scope, message.connection(), now), now)
        .held(waiting.traffic())
        .orElseGet(() -> NotYet.open(WaitReason.TURN));
  }
}
