package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.testkit.inbox.InboxTables.RawRow;

/** Raw events in memory. */
public final class InMemoryRawEvents implements RawEvents {
  private final InboxTables tables;

  public InMemoryRawEvents(InboxTables tables) {
    this.tables = tables;
  }

  @Override
  public void append(TenantScope scope, RawEvent event) {
    tables.rawEvents().insert(scope, event.id(), new RawRow(scope.tenant(), event));
  }
}
