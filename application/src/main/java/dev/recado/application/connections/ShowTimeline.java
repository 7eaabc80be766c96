package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.tenant.UnitId;

/** The history of a unit's connection: states, steps taken, repairs. */
public final class ShowTimeline {
  private final Transactions transactions;
  private final ShowConnection show;
  private final Timeline timeline;

  public ShowTimeline(Transactions transactions, ShowConnection show, Timeline timeline) {
    this.transactions = transactions;
    this.show = show;
    this.timeline = timeline;
  }

  /**
   * Newest first.
   *
   * @throws NotConfigured when the unit was never connected
   */
  public Page<Timeline.Entry> show(TenantScope scope, UnitId unit, Page.Request request) {
    Connection connection = show.show(scope, unit).orElseThrow(NotConfigured::new);
    return transactions.within(scope, () -> timeline.page(scope, connection.id(), request));
  }
}
