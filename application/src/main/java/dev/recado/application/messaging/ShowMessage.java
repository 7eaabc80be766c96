package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;

/** One message as it stands. */
public final class ShowMessage {
  private final Transactions transactions;
  private final Messages messages;

  public ShowMessage(Transactions transactions, Messages messages) {
    this.transactions = transactions;
    this.messages = messages;
  }

  /**
   * @throws UnknownMessage when no such message is within reach
   */
  public Message show(TenantScope scope, MessageId id) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope, () -> messages.find(scope, id).orElseThrow(UnknownMessage::new));
  }
}
