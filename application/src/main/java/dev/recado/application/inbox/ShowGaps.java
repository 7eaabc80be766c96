package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.NotConfigured;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.inbox.port.GapWatches;
import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;

/** Up to when the messages of a unit's number are known to be complete. */
public final class ShowGaps {
  private final Transactions transactions;
  private final Units units;
  private final Connections connections;
  private final GapWatches watches;

  public ShowGaps(
      Transactions transactions, Units units, Connections connections, GapWatches watches) {
    this.transactions = transactions;
    this.units = units;
    this.connections = connections;
    this.watches = watches;
  }

  /**
   * @throws UnknownUnit when no such unit is within reach
   * @throws NotConfigured when no phone was ever linked
   */
  public Watch show(TenantScope scope, UnitId unit) {
    scope.require(Permission.READ_INBOX, unit);
    return transactions.within(
        scope,
        () -> {
          units.find(scope, unit).orElseThrow(UnknownUnit::new);
          return connections
              .ofUnit(scope, unit)
              .flatMap(known -> watches.find(scope, known.id()))
              .orElseThrow(NotConfigured::new);
        });
  }
}
