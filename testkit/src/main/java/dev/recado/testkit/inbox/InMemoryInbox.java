package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.inbox.InboxTables.Parked;
import dev.recado.testkit.inbox.InboxTables.ParkedChange;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.Revision;
import java.util.List;
import java.util.Optional;
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
        ? filing.namesake(scope, place, fresh, chat, message)
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
  public Change edit(TenantScope scope, Place place, Target message, Wording wording) {
    return change(scope, place, message, Optional.of(wording));
  }

  @Override
  public Change delete(TenantScope scope, Place place, Target message) {
    return change(scope, place, message, Optional.empty());
  }

  private Change change(TenantScope scope, Place place, Target message, Optional<Wording> edit) {
    List<MessageRow> named = filing.named(scope, place.connection(), message.id()).toList();
    if (named.isEmpty()) {
      message
          .claim()
          .any()
          .forEach(target -> park(scope, place, message, new ParkedChange(target, edit)));
      return message.claim().any().isEmpty() ? Change.REFUSED : Change.PARKED;
    }
    Change outcome = Change.REFUSED;
    for (MessageRow row : named) {
      if (filing.admits(scope, message.claim(), row.value())) {
        ParkedChange change = new ParkedChange(message.claim().any().getFirst(), edit);
        messages
            .messages()
            .replace(scope, row.value().id(), keys.changed(scope, row, change, place.now()));
        outcome = Change.APPLIED;
      }
    }
    return outcome;
  }

  private void park(TenantScope scope, Place place, Target message, ParkedChange change) {
    keys.park(
        scope, place, message.id(), change.target().direction(), parked -> parked.and(change));
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
            () -> keys.park(scope, place, id, direction, otherwise));
  }
}
