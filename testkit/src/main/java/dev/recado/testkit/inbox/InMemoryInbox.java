package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.inbox.InboxTables.Edit;
import dev.recado.testkit.inbox.InboxTables.Parked;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.Revision;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Takes in, in memory, what the gateway reports about messages. */
public final class InMemoryInbox implements Inbox {
  private final Filing filing;
  private final MessageTables messages;
  private final KeyBook keys;

  public InMemoryInbox(Filing filing, MessageTables messages, KeyBook keys) {
    this.filing = filing;
    this.messages = messages;
    this.keys = keys;
  }

  @Override
  public Stored arrive(TenantScope scope, Place place, Fresh fresh, Chat chat, Written message) {
    return known(scope, place, message.id(), Direction.INBOUND)
        ? new Stored.Repeated()
        : filing.arrived(scope, place, fresh, chat, message);
  }

  @Override
  public Stored echo(TenantScope scope, Place place, Fresh fresh, Echo echo) {
    return known(scope, place, echo.message().id(), Direction.OUTBOUND)
        ? new Stored.Repeated()
        : filing
            .recognised(scope, place, echo)
            .orElseGet(() -> filing.echoed(scope, place, fresh, echo));
  }

  private boolean known(TenantScope scope, Place place, ProviderMessageId id, Direction direction) {
    return keys.message(scope, place.connection(), id, direction).isPresent();
  }

  @Override
  public void receipt(TenantScope scope, Place place, ProviderMessageId message, Receipt receipt) {
    apply(
        scope,
        place,
        message,
        Direction.OUTBOUND,
        row -> row.with(Revision.of(row.value()).reported(receipt, place.now()).done()),
        parked -> parked.and(receipt));
  }

  @Override
  public void refusedAsStranger(TenantScope scope, Place place, ProviderMessageId message) {
    receipt(scope, place, message, Receipt.ERROR);
    apply(
        scope,
        place,
        message,
        Direction.OUTBOUND,
        row -> row.with(Revision.of(row.value()).explainedRestricted().done()),
        parked -> parked);
  }

  @Override
  public void readByUs(TenantScope scope, Place place, ProviderMessageId message) {
    apply(scope, place, message, Direction.INBOUND, MessageRow::read, Parked::andRead);
  }

  @Override
  public void edit(
      TenantScope scope, Place place, ProviderMessageId message, String text, Instant at) {
    for (Direction direction : Direction.values()) {
      apply(
          scope,
          place,
          message,
          direction,
          row -> row.with(Revision.of(row.value()).edited(text, at).done()),
          parked -> parked.and(new Edit(text, at)));
    }
  }

  @Override
  public void delete(TenantScope scope, Place place, ProviderMessageId message) {
    for (Direction direction : Direction.values()) {
      apply(
          scope,
          place,
          message,
          direction,
          row -> row.with(Revision.of(row.value()).deleted(place.now()).done()),
          Parked::andDeleted);
    }
  }

  private void apply(
      TenantScope scope,
      Place place,
      ProviderMessageId id,
      Direction direction,
      UnaryOperator<MessageRow> ifHere,
      UnaryOperator<Parked> otherwise) {
    keys.message(scope, place.connection(), id, direction)
        .flatMap(message -> messages.messages().find(scope, message))
        .ifPresentOrElse(
            row -> messages.messages().replace(scope, row.value().id(), ifHere.apply(row)),
            () -> keys.park(scope, place.connection(), id, direction, otherwise));
  }
}
