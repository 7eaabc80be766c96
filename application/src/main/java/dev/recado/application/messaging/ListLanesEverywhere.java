package dev.recado.application.messaging;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.Caller;
import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.LaneReading.Read;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.messaging.port.LaneBoard.Place;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import java.util.Optional;

/** The sending queues of all tenants, for those who look after the platform. */
public final class ListLanesEverywhere {
  private final Transactions transactions;
  private final AccessGate gate;
  private final LaneBoard board;
  private final LaneReading reading;

  public ListLanesEverywhere(
      Transactions transactions, AccessGate gate, LaneBoard board, LaneReading reading) {
    this.transactions = transactions;
    this.gate = gate;
    this.board = board;
    this.reading = reading;
  }

  /** Each is read with the authority over its own tenant. */
  public Page<Read> list(Caller caller, boolean busy, Page.Request request) {
    caller.require(Permission.MANAGE_TENANTS);
    Page<Place> page = board.everywhere(busy, request);
    return new Page<>(
        page.items().stream().flatMap(place -> read(caller, place).stream()).toList(), page.next());
  }

  private Optional<Read> read(Caller caller, Place place) {
    TenantScope scope = gate.enter(caller, place.tenant());
    return transactions.within(scope, () -> reading.of(scope, place.connection()));
  }
}
