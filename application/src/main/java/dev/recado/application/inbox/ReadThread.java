package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.inbox.port.Notes;
import dev.recado.application.messaging.WhyWaiting;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stretch of a conversation as people read it: messages with the notes between them. */
public final class ReadThread {
  private final Transactions transactions;
  private final Conversations conversations;
  private final Messages messages;
  private final Notes notes;
  private final Threading threading;
  private final WhyWaiting why;

  public ReadThread(
      Transactions transactions,
      Conversations conversations,
      Messages messages,
      Notes notes,
      Threading threading,
      WhyWaiting why) {
    this.transactions = transactions;
    this.conversations = conversations;
    this.messages = messages;
    this.notes = notes;
    this.threading = threading;
    this.why = why;
  }

  /**
   * Messages and notes, each newest first.
   *
   * @param waiting why those that wait were not sent yet
   * @param next where the stretch before this begins; empty at the beginning of the conversation
   */
  public record Stretch(
      List<ThreadedMessage> messages,
      List<SignedNote> notes,
      Map<MessageId, NotYet> waiting,
      Optional<Cursor> next) {}

  /**
   * @param request which messages; the notes are those of the same time
   * @throws UnknownConversation when no such conversation is within reach
   */
  public Stretch read(TenantScope scope, ConversationId id, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    return transactions.within(scope, () -> stretch(scope, id, request));
  }

  private Stretch stretch(TenantScope scope, ConversationId id, Page.Request request) {
    conversations.find(scope, id).orElseThrow(UnknownConversation::new);
    Page<Message> page = messages.page(scope, id, request);
    Optional<Instant> from = page.next().map(Cursor::at);
    Optional<Instant> until = request.after().map(Cursor::at);
    return new Stretch(
        threading.of(scope, page.items()),
        notes.between(scope, id, from, until),
        why.of(scope, page.items()),
        page.next());
  }
}
