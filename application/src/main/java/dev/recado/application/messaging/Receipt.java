package dev.recado.application.messaging;

import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;

/** What a caller gets for a text he wants sent: it is kept now, whatever happens next. */
public sealed interface Receipt {
  record Accepted(MessageId message) implements Receipt {}

  /** The same request came before; this is the message it made. */
  record AcceptedBefore(Message message) implements Receipt {}
}
