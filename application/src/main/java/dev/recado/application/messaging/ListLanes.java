package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.LaneReading.Read;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** The sending queues of a tenant: what waits, since when, and why. */
public final class ListLanes {
  private final Transactions transactions;
  private final LaneBoard board;
  private final LaneReading reading;

  public ListLanes(Transactions transactions, LaneBoard board, LaneReading reading) {
    this.transactions = transactions;
    this.board = board;
    this.reading = reading;
  }

  /**
   * @param busy only those that are worked, or have something to do
   */
  public Page<Read> list(
      TenantScope scope, Optional<UnitId> unit, boolean busy, Page.Request request) {
    scope.require(Permission.SEE_MONITORING);
    return transactions.within(
        scope,
        () -> {
          Page<ConnectionId> page = board.page(scope, unit, busy, request);
          return new Page<>(
              page.items().stream().flatMap(id -> reading.of(scope, id).stream()).toList(),
              page.next());
        });
  }
}
