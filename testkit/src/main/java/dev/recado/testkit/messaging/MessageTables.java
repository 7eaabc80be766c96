package dev.recado.testkit.messaging;

import dev.recado.application.messaging.port.Lanes.Trouble;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rows behind the messaging ports. */
public record MessageTables(
    Table<MessageId, MessageRow> messages,
    Table<AttemptId, AttemptRow> attempts,
    Table<ConnectionId, LaneRow> lanes) {
  public static final Keyset<MessageRow> ORDER =
      new Keyset<>(row -> row.value().createdAt(), row -> row.value().id().value());

  public static MessageTables in(InMemoryStore store) {
    return new MessageTables(store.table(), store.table(), store.table());
  }

  /**
   * A message.
   *
   * @param order how it is sent; only what was written here is
   * @param unread whether a customer wrote it and nobody has read it
   * @param doubt the investigation of an uncertain one
   */
  public record MessageRow(
      TenantId tenant, Message value, Optional<Order> order, boolean unread, Optional<Doubt> doubt)
      implements Table.Row {
    /** The row with another version of its message; one that is certain now is in doubt no more. */
    public MessageRow with(Message changed) {
      boolean certain = changed.delivery() != Delivery.UNCERTAIN;
      return new MessageRow(tenant, changed, order, unread, certain ? Optional.empty() : doubt);
    }

    MessageRow with(Doubt changed) {
      return new MessageRow(tenant, value, order, unread, Optional.of(changed));
    }

    MessageRow with(Order changed) {
      return new MessageRow(tenant, value, Optional.of(changed), unread, doubt);
    }

    /** The row in another conversation. */
    public MessageRow in(ConversationId conversation) {
      return with(Revision.of(value).in(conversation).done());
    }

    public MessageRow read() {
      return new MessageRow(tenant, value, order, false, doubt);
    }
  }

  /**
   * What is to be sent.
   *
   * @param notBefore when it is tried again, after a try that failed
   * @param last the latest attempt since it was queued
   * @param campaign whose message it is
   * @param expiresAt when it is too late to send
   */
  public record Order(
      SendKind kind,
      String requestHash,
      Optional<Instant> notBefore,
      Optional<AttemptId> last,
      Optional<CampaignId> campaign,
      Optional<Instant> expiresAt) {
    Order begun(AttemptId attempt) {
      return new Order(
          kind, requestHash, Optional.empty(), Optional.of(attempt), campaign, expiresAt);
    }

    Order waiting(Instant until) {
      return new Order(kind, requestHash, Optional.of(until), last, campaign, expiresAt);
    }

    /** Queued again; who asks for that waits for another day. */
    public Order afresh(Instant now) {
      Optional<Instant> end = expiresAt.map(before -> now.plus(Duration.ofHours(24)));
      return new Order(kind, requestHash, Optional.empty(), Optional.empty(), campaign, end);
    }
  }

  /** How far the investigation of an uncertain message has come. */
  public record Doubt(
      Instant since, Optional<Instant> nextLook, int looks, Optional<Instant> firstAbsent) {}

  /**
   * One call to the provider.
   *
   * @param concluded whether it is known what came of it
   * @param leftOrMay whether it left, or may have: then it counts into the limits
   */
  public record AttemptRow(
      TenantId tenant, Attempt begun, ConnectionId connection, boolean concluded, boolean leftOrMay)
      implements Table.Row {
    AttemptRow ended(boolean left) {
      return new AttemptRow(tenant, begun, connection, true, left);
    }
  }

  /**
   * A lane.
   *
   * @param woken when it is due, as far as was said since it was last claimed
   * @param heldUntil the end of the lease, while somebody has it
   * @param gapUntil until when nothing leaves it
   * @param trouble of calls that failed lately
   */
  public record LaneRow(
      TenantId tenant,
      ConnectionId connection,
      Optional<Instant> woken,
      Optional<Instant> heldUntil,
      String holder,
      long token,
      Optional<Instant> gapUntil,
      Optional<Trouble> trouble)
      implements Table.Row {
    static LaneRow of(TenantId tenant, ConnectionId connection) {
      return new LaneRow(
          tenant,
          connection,
          Optional.empty(),
          Optional.empty(),
          "",
          0,
          Optional.empty(),
          Optional.empty());
    }

    /** Due then, or earlier if it was due earlier. */
    public LaneRow woken(Optional<Instant> due) {
      Optional<Instant> earlier =
          woken.filter(at -> due.filter(at::isAfter).isEmpty()).or(() -> due);
      return new LaneRow(tenant, connection, earlier, heldUntil, holder, token, gapUntil, trouble);
    }

    LaneRow claimed(String worker, Instant until) {
      return new LaneRow(
          tenant,
          connection,
          Optional.empty(),
          Optional.of(until),
          worker,
          token + 1,
          gapUntil,
          trouble);
    }

    LaneRow released() {
      return new LaneRow(tenant, connection, woken, Optional.empty(), "", token, gapUntil, trouble);
    }

    LaneRow closedUntil(Instant gap) {
      return new LaneRow(
          tenant, connection, woken, heldUntil, holder, token, Optional.of(gap), trouble);
    }

    LaneRow in(Optional<Trouble> now) {
      return new LaneRow(tenant, connection, woken, heldUntil, holder, token, gapUntil, now);
    }
  }
}
