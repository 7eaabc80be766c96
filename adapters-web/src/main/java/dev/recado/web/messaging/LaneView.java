package dev.recado.web.messaging;

import dev.recado.application.messaging.LaneReading.Read;
import dev.recado.application.messaging.port.LaneBoard.Queue;
import dev.recado.application.messaging.port.LaneBoard.Standing;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sending queue of a connection.
 *
 * @param nextDue when it has something to do; null when it has not, or is being worked
 * @param worker who works it now; null when nobody does
 * @param leasedUntil when that ends by itself
 * @param queues by why messages are sent: reply, direct, campaign
 * @param campaignRecipients people whom running campaigns have still to write to
 */
public record LaneView(
    String tenantId,
    String unitId,
    String connectionId,
    @Nullable String phone,
    String status,
    @Nullable Instant nextDue,
    @Nullable String worker,
    @Nullable Instant leasedUntil,
    List<QueueView> queues,
    int campaignRecipients) {
  /**
   * Messages of one kind.
   *
   * @param waiting how many; 1000 stands for that or more
   * @param oldest when the one that waits longest was accepted
   * @param held why those to strangers do not leave now; null when they may
   * @param heldUntil when to look again; null when nobody can tell
   */
  public record QueueView(
      String kind,
      int waiting,
      @Nullable Instant oldest,
      @Nullable String held,
      @Nullable Instant heldUntil) {
    static QueueView from(SendKind kind, Read read) {
      Optional<Queue> queue = Optional.ofNullable(read.standing().queues().get(kind));
      Optional<NotYet> held = Optional.ofNullable(read.held().get(kind));
      return new QueueView(
          kind.label(),
          queue.map(Queue::waiting).orElse(0),
          queue.map(Queue::oldest).orElse(null),
          held.map(why -> why.reason().label()).orElse(null),
          held.flatMap(NotYet::until).orElse(null));
    }
  }

  static LaneView from(Read read) {
    Standing lane = read.standing();
    return new LaneView(
        read.tenant().toString(),
        lane.unit().toString(),
        lane.connection().toString(),
        lane.phone().map(PhoneNumber::digits).orElse(null),
        lane.state().name().toLowerCase(Locale.ROOT),
        lane.nextDue().orElse(null),
        lane.lease().map(lease -> lease.worker()).orElse(null),
        lane.lease().map(lease -> lease.until()).orElse(null),
        Arrays.stream(SendKind.values()).map(kind -> QueueView.from(kind, read)).toList(),
        lane.recipients());
  }
}
