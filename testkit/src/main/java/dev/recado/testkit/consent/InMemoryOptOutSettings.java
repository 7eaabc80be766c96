package dev.recado.testkit.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.testkit.consent.ConsentTables.RulesRow;
import java.time.Instant;

/** Words and answers in memory. */
public final class InMemoryOptOutSettings implements OptOutSettings {
  private final ConsentTables tables;

  public InMemoryOptOutSettings(ConsentTables tables) {
    this.tables = tables;
  }

  @Override
  public OptOutRules rules(TenantScope scope) {
    return tables
        .rules()
        .find(scope, scope.tenant())
        .map(RulesRow::value)
        .orElseGet(OptOutRules::usual);
  }

  @Override
  public void change(TenantScope scope, OptOutRules rules, Instant now) {
    RulesRow row = new RulesRow(scope.tenant(), rules);
    if (tables.rules().find(scope, scope.tenant()).isPresent()) {
      tables.rules().replace(scope, scope.tenant(), row);
    } else {
      tables.rules().insert(scope, scope.tenant(), row);
    }
  }
}
