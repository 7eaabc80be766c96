package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits for a message to settle, wherever the worker that sends it may run. */
public final class AwaitDelivery {
  /** How long a caller of {@code POST /messages} is kept waiting. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Essentials essentials;
  private final Messages messages;
  private final WhyWaiting why;

  public AwaitDelivery(Essentials essentials, Messages messages, WhyWaiting why) {
    this.essentials = essentials;
    this.messages = messages;
    this.why = why;
  }

  /**
   * How a message stood when the waiting ended.
   *
   * @param waiting why it has not been sent yet
   */
  public record Awaited(Message message, Optional<NotYet> waiting) {}

  /**
   * @return the message as it stands when it settled, when it turned out that it will be held for
   *     longer than anybody waits here, or when the patience ended
   */
  public Awaited await(TenantScope scope, MessageId id) {
    Topic topic = new Topic.OfMessage(id);
    Instant end = essentials.now().plus(PATIENCE);
    return essentials
        .changes()
        .await(topic, PATIENCE, () -> Optional.of(read(scope, id)).filter(now -> over(now, end)))
        .orElseGet(() -> read(scope, id));
  }

  private Awaited read(TenantScope scope, MessageId id) {
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              Message message = messages.find(scope, id).orElseThrow(UnknownMessage::new);
              return new Awaited(message, why.of(scope, message));
            });
  }

  private static boolean over(Awaited awaited, Instant end) {
    return awaited.message().delivery().settled()
        || awaited.waiting().filter(waiting -> beyond(waiting, end)).isPresent();
  }

  private static boolean beyond(NotYet waiting, Instant end) {
    return switch (waiting.reason()) {
      case PLATFORM_PAUSED, TENANT_PAUSED, UNIT_PAUSED, CONNECTION_PAUSED, NOT_CONNECTED -> true;
      case CAMPAIGN_PAUSED,
          CAMPAIGNS_OFF,
          GATEWAY_TROUBLE,
          RESTRICTED,
          GAP,
          OUTSIDE_WINDOW,
          HOUR_LIMIT,
          DAY_LIMIT,
          COLD_LIMIT,
          CANARY,
          CONVERSATION_HELD,
          RETRY,
          TURN ->
          waiting.until().filter(until -> until.isAfter(end)).isPresent();
    };
  }
}
