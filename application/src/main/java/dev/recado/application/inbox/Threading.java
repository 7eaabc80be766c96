package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Responses;
import dev.recado.application.inbox.port.Revisions;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import java.util.List;
import java.util.Optional;

/** Adds to messages what became of them, with one question per kind for a whole page. */
public final class Threading {
  private final Responses responses;
  private final Revisions revisions;

  public Threading(Responses responses, Revisions revisions) {
    this.responses = responses;
    this.revisions = revisions;
  }

  /** In the same order; inside the caller's transaction. */
  public List<ThreadedMessage> of(TenantScope scope, List<Message> messages) {
    List<MessageId> ids = messages.stream().map(Message::id).toList();
    var said = responses.of(scope, ids);
    var before = revisions.of(scope, ids);
    var answered = revisions.answered(scope, ids);
    return messages.stream()
        .map(
            message ->
                new ThreadedMessage(
                    message,
                    Optional.ofNullable(answered.get(message.id())),
                    said.getOrDefault(message.id(), List.of()),
                    before.getOrDefault(message.id(), List.of())))
        .toList();
  }
}
