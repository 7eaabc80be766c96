package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;

/** What the gateway sent, and what was made of it. */
public final class ListRawEvents {
  private final Transactions transactions;
  private final RawEvents rawEvents;

  public ListRawEvents(Transactions transactions, RawEvents rawEvents) {
    this.transactions = transactions;
    this.rawEvents = rawEvents;
  }

  public Page<RawEvents.Entry> list(
      TenantScope scope, RawEvents.Filter filter, Page.Request request) {
    scope.require(Permission.INSPECT_EVENTS);
    filter.unit().ifPresent(unit -> scope.require(Permission.INSPECT_EVENTS, unit));
    return transactions.within(scope, () -> rawEvents.page(scope, filter, request));
  }
}
