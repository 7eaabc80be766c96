package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.inbox.KeyBook;
import dev.recado.testkit.messaging.MessageTables.Doubt;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.MessageTables.Order;
import java.time.Instant;
import java.util.Optional;

/** What a verdict makes of a message. */
public final class Verdicts {
  private final MessageTables tables;
  private final KeyBook keys;

  public Verdicts(MessageTables tables, KeyBook keys) {
    this.tables = tables;
    this.keys = keys;
  }

  MessageRow judged(
      TenantScope scope, MessageRow message, AttemptId attempt, Verdict verdict, Instant now) {
    if (verdict instanceof Verdict.Sent(ProviderMessageId id)) {
      return sent(scope, message, id, now);
    }
    return open(message, attempt) ? moved(message, verdict, now) : message;
  }

  /** The row that the echo of a message became, taken for somebody else's. */
  Optional<MessageRow> echo(TenantScope scope, MessageRow message, Verdict verdict) {
    return verdict instanceof Verdict.Sent(ProviderMessageId id)
        ? echo(scope, message, id).filter(row -> row.value().origin() != Origin.RECADO)
        : Optional.empty();
  }

  private Optional<MessageRow> echo(TenantScope scope, MessageRow message, ProviderMessageId id) {
    return keys.message(scope, message.value().connection(), id, Direction.OUTBOUND)
        .filter(known -> !known.equals(message.value().id()))
        .flatMap(known -> tables.messages().find(scope, known));
  }

  /** Only the latest attempt can take a message back, and only while nothing better is known. */
  private static boolean open(MessageRow message, AttemptId attempt) {
    Delivery delivery = message.value().delivery();
    return (delivery == Delivery.SENDING || delivery == Delivery.UNCERTAIN)
        && message.order().flatMap(Order::last).equals(Optional.of(attempt));
  }

  private static MessageRow moved(MessageRow message, Verdict verdict, Instant now) {
    Revision revision = Revision.of(message.value());
    return switch (verdict) {
      case Verdict.Sent sent -> message;
      case Verdict.Retry(Instant at, String detail) ->
          message
              .with(message.order().orElseThrow().waiting(at))
              .with(revision.queued(message.value().attempts()).done());
      case Verdict.Failed(String code, String detail) ->
          message.with(revision.failed(code, detail).done());
      case Verdict.Uncertain(Instant look, String detail) ->
          message
              .with(revision.uncertain().done())
              .with(message.doubt().orElse(new Doubt(now, Optional.of(look), 0, Optional.empty())));
      case Verdict.NotMade() -> untouched(message, now);
    };
  }

  /** As before its turn: one that is tried again keeps its place before those behind it. */
  private static MessageRow untouched(MessageRow message, Instant now) {
    int made = message.value().attempts() - 1;
    Order order = message.order().orElseThrow();
    return message
        .with(made > 0 ? order.waiting(now) : order)
        .with(Revision.of(message.value()).queued(made).done());
  }

  private MessageRow sent(
      TenantScope scope, MessageRow message, ProviderMessageId id, Instant now) {
    MessageRow left = message.with(Revision.of(message.value()).reported(Receipt.SENT, now).done());
    Optional<MessageRow> echo = echo(scope, message, id);
    if (echo.filter(row -> row.value().origin() == Origin.RECADO).isPresent()) {
      return left;
    }
    MessageRow absorbed = echo.map(row -> absorbed(scope, left, row, now)).orElse(left);
    return keys.claim(scope, absorbed, id, now);
  }

  /** The echo that was taken for somebody else's goes; what was reported of it stays. */
  private MessageRow absorbed(TenantScope scope, MessageRow message, MessageRow echo, Instant now) {
    Message theirs = echo.value();
    tables.messages().remove(scope, theirs.id());
    Revision revision = Revision.of(message.value());
    for (Receipt receipt : Receipt.values()) {
      if (receipt.delivery() == theirs.delivery()) {
        revision.reported(receipt, now);
      }
    }
    theirs
        .marks()
        .editedAt()
        .ifPresent(at -> revision.edited(theirs.content().text().orElse(""), at));
    theirs.marks().deletedAt().ifPresent(revision::deleted);
    theirs.marks().hiddenEditAt().ifPresent(revision::hidden);
    return message.with(revision.done());
  }
}
