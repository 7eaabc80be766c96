package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.PromptAnswer;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.message.Sender;
import java.time.Instant;
import java.util.Optional;

/** Accepts an answer that Recado itself gives to somebody who has just written. */
public final class AutomaticReply {
  private final Essentials essentials;
  private final Acceptance acceptance;
  private final Connections connections;
  private final Conversations conversations;

  public AutomaticReply(
      Essentials essentials,
      Acceptance acceptance,
      Connections connections,
      Conversations conversations) {
    this.essentials = essentials;
    this.acceptance = acceptance;
    this.connections = connections;
    this.conversations = conversations;
  }

  /**
   * Inside the caller's transaction; the caller makes it happen once.
   *
   * @param said when the person wrote what is answered
   * @return false when that is too long ago, or the unit has no number by which it could answer
   */
  public boolean accept(TenantScope scope, ConversationId id, MessageText text, Instant said) {
    return PromptAnswer.expected(said, essentials.now()) && accept(scope, id, text);
  }

  private boolean accept(TenantScope scope, ConversationId id, MessageText text) {
    Optional<Conversation> conversation =
        conversations.find(scope, id).map(known -> open(scope, known));
    Optional<Connection> connection =
        conversation.flatMap(known -> connections.ofUnit(scope, known.unit()));
    connection.ifPresent(number -> accept(scope, conversation.orElseThrow(), number, text));
    return connection.isPresent();
  }

  /** A conversation that was closed because two contacts became one goes on in another. */
  private Conversation open(TenantScope scope, Conversation known) {
    return known
        .contact()
        .filter(contact -> !known.open())
        .map(contact -> going(scope, known, contact))
        .orElse(known);
  }

  private Conversation going(TenantScope scope, Conversation closed, ContactId contact) {
    Conversations.Opening opening =
        new Conversations.Opening(new ConversationId(essentials.ids().next()), essentials.now());
    return conversations.openWith(scope, closed.unit(), contact, closed.replyTo(), opening);
  }

  private void accept(
      TenantScope scope, Conversation conversation, Connection connection, MessageText text) {
    Acceptance.Request request =
        new Acceptance.Request(
            conversation.unit(),
            conversation.id().toString(),
            new Asked.Text(text),
            Optional.empty(),
            Sender.ASSISTANT,
            Optional.empty());
    acceptance.accept(
        scope, request, () -> new Acceptance.Route(connection, conversation, SendKind.REPLY));
  }
}
