package dev.recado.testkit.operations;

import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.application.operations.port.PlatformSwitch.Entry;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import dev.recado.testkit.flags.FlagTables;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stops sending, and what is switched off. */
public record PauseTables(
    Table<Target, PauseRow> pauses,
    Table<UUID, PauseRow> ended,
    List<Entry> platform,
    FlagTables flags) {
  public static PauseTables in(InMemoryStore store) {
    return new PauseTables(
        store.table(), store.table(), new CopyOnWriteArrayList<>(), FlagTables.in(store));
  }

  public record PauseRow(TenantId tenant, Pause value) implements Table.Row {}
}
