package dev.recado.testkit.messaging;

import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.Table;
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

    public MessageRow read() {
      return new MessageRow(tenant, value, order, false, doubt);
    }
  }

  /**
   * What is to be sent.
   *
   * @param notBefore when it is tried again, after a try that failed
   * @param last the latest attempt since it was queued
   */
  public record Order(
      SendKind kind, String requestHash, Optional<Instant> notBefore, Optional<AttemptId> last) {
    Order begun(AttemptId attempt) {
      return new Order(kind, requestHash, Optional.empty(), Optional.of(attempt));
    }

    Order waiting(Instant until) {
      return new Order(kind, requestHash, Optional.of(until), last);
    }

    Order afresh() {
      return new Order(kind, requestHash, Optional.empty(), Optional.empty());
    }
  }

  /** How far the investigation of an uncertain message has come. */
  public record Doubt(
      Instant since, Optional<Instant> nextLook, int looks, Optional<Instant> firstAbsent) {}

  public record AttemptRow(
      TenantId tenant, MessageId message, long token, Instant begunAt, boolean concluded)
      implements Table.Row {}

  /**
   * A lane.
   *
   * @param woken when it is due, as far as was said since it was last claimed
   * @param heldUntil the end of the lease, while somebody has it
   */
  public record LaneRow(
      TenantId tenant,
      ConnectionId connection,
      Optional<Instant> woken,
      Optional<Instant> heldUntil,
      long token)
      implements Table.Row {}
}
