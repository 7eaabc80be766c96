package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.Revision;

/** Messages that still lie in the queue can be taken back. */
public final class OutgoingMail {
  private final MessageTables tables;

  public OutgoingMail(MessageTables tables) {
    this.tables = tables;
  }

  void recall(TenantScope scope, MessageId message, RefusalReason reason) {
    tables
        .messages()
        .find(scope, message)
        .filter(row -> row.value().delivery() == Delivery.QUEUED)
        .ifPresent(
            row ->
                tables
                    .messages()
                    .replace(
                        scope,
                        message,
                        row.with(Revision.of(row.value()).refused(reason.label()).done())));
  }
}
