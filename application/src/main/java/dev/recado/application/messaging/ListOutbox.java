package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import java.util.Optional;

/** The messages that were written here, by how they stand: what failed, what is uncertain. */
public final class ListOutbox {
  private final Transactions transactions;
  private final Outbox outbox;

  public ListOutbox(Transactions transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  public Page<Message> list(
      TenantScope scope, Optional<Delivery> delivery, Outbox.Filter filter, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    filter.unit().ifPresent(unit -> scope.require(Permission.READ_INBOX, unit));
    return transactions.within(scope, () -> outbox.page(scope, delivery, filter, request));
  }
}
