package dev.recado.testkit.consent;

import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;

/** The rows behind the ports of consent. */
public record ConsentTables(Table<OptOutId, OptOutRow> optOuts, Table<TenantId, RulesRow> rules) {
  public static ConsentTables in(InMemoryStore store) {
    return new ConsentTables(store.table(), store.table());
  }

  public record OptOutRow(TenantId tenant, OptOut value) implements Table.Row {}

  public record RulesRow(TenantId tenant, OptOutRules value) implements Table.Row {}
}
