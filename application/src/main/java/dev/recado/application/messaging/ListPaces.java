package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import java.util.List;

/** Pace and usage of every connection within the member's reach. */
public final class ListPaces {
  private final Transactions transactions;
  private final Units units;
  private final Connections connections;
  private final PaceReports reports;

  public ListPaces(
      Transactions transactions, Units units, Connections connections, PaceReports reports) {
    this.transactions = transactions;
    this.units = units;
    this.connections = connections;
    this.reports = reports;
  }

  /** In the order of the units, newest first. */
  public List<PaceReport> list(TenantScope scope) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () ->
            units.all(scope).stream()
                .filter(unit -> scope.reaches(unit.id()))
                .flatMap(unit -> connections.ofUnit(scope, unit.id()).stream())
                .map(connection -> reports.of(scope, connection))
                .toList());
  }
}
