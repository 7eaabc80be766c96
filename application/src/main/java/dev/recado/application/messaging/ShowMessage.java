package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ThreadedMessage;
import dev.recado.application.inbox.Threading;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.Decision.NotYet;
import java.util.List;
import java.util.Optional;

/** One message as it stands, and why it waits if it does. */
public final class ShowMessage {
  private final Transactions transactions;
  private final Messages messages;
  private final WhyWaiting why;
  private final Threading threading;

  public ShowMessage(
      Transactions transactions, Messages messages, WhyWaiting why, Threading threading) {
    this.transactions = transactions;
    this.messages = messages;
    this.why = why;
    this.threading = threading;
  }

  public record Shown(ThreadedMessage threaded, Optional<NotYet> waiting) {
    public Message message() {
      return threaded.message();
    }
  }

  /**
   * @throws UnknownMessage when no such message is within reach
   */
  public Shown show(TenantScope scope, MessageId id) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(
        scope,
        () -> {
          Message message = messages.find(scope, id).orElseThrow(UnknownMessage::new);
          ThreadedMessage threaded = threading.of(scope, List.of(message)).getFirst();
          return new Shown(threaded, why.of(scope, message));
        });
  }
}
