package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;
import java.util.Set;

/** How many messages wait, failed or are uncertain: what a first look asks for. */
public final class CountOutbox {
  private final Transactions transactions;
  private final Outbox outbox;

  public CountOutbox(Transactions transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  public record Counts(int queued, int failed, int uncertain) {}

  /**
   * @param unit only this unit's; empty for all within reach
   * @param most no further than this is counted, for counting all would cost more than it tells
   */
  public Counts count(TenantScope scope, Optional<UnitId> unit, int most) {
    scope.require(Permission.READ_INBOX);
    unit.ifPresent(one -> scope.require(Permission.READ_INBOX, one));
    Outbox.Filter filter = new Outbox.Filter(unit, Optional.empty(), Optional.empty(), Set.of());
    return transactions.within(
        scope,
        () ->
            new Counts(
                outbox.count(scope, Delivery.QUEUED, filter, most),
                outbox.count(scope, Delivery.FAILED, filter, most),
                outbox.count(scope, Delivery.UNCERTAIN, filter, most)));
  }
}
