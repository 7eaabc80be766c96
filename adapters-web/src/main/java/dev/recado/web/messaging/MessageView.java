package dev.recado.web.messaging;

import dev.recado.application.inbox.ThreadedMessage;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message as the API shows it.
 *
 * @param details what it carries beside its words, in a form per type
 * @param reactions null in lists that do not look for them
 * @param votes as {@code reactions}, for a poll
 * @param edits what it said before, oldest first; null as {@code reactions}
 * @param hiddenEditAt when it was last edited so that the new text cannot be read; {@code content}
 *     is out of date unless {@code editedAt} is later
 */
public record MessageView(
    String id,
    String conversationId,
    String unitId,
    String direction,
    String sender,
    String origin,
    String type,
    @Nullable String content,
    @Schema(
            implementation = Object.class,
            oneOf = {
              DetailsView.None.class,
              DetailsView.File.class,
              DetailsView.Location.class,
              DetailsView.Contacts.class,
              DetailsView.Poll.class,
              DetailsView.Reply.class,
              DetailsView.Buttons.class,
              DetailsView.Unsupported.class
            })
        Object details,
    ContextView context,
    @Nullable List<ResponseView.Reaction> reactions,
    @Nullable List<ResponseView.Vote> votes,
    @Nullable List<ResponseView.Edit> edits,
    String status,
    @Nullable String externalId,
    @Nullable String clientMessageId,
    int attempts,
    @Nullable String errorCode,
    @Nullable String errorDetails,
    @Nullable WaitingView waiting,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant readAt,
    @Nullable Instant editedAt,
    @Nullable Instant hiddenEditAt,
    @Nullable Instant deletedAt,
    Instant createdAt) {
  public static MessageView from(Message message) {
    return from(message, Optional.empty(), Optional.empty());
  }

  public static MessageView from(ThreadedMessage threaded) {
    return from(threaded, Optional.empty());
  }

  /**
   * @param waiting why it was not sent yet
   */
  public static MessageView from(ThreadedMessage threaded, Optional<NotYet> waiting) {
    return from(threaded.message(), Optional.of(threaded), waiting);
  }

  private static MessageView from(
      Message message, Optional<ThreadedMessage> threaded, Optional<NotYet> waiting) {
    return new MessageView(
        message.id().toString(),
        message.conversation().toString(),
        message.unit().toString(),
        message.direction().label(),
        message.sender().label(),
        message.origin().label(),
        message.content().type().label(),
        message.content().text().orElse(null),
        DetailsView.from(message.content()),
        ContextView.from(message.context(), threaded.flatMap(ThreadedMessage::answers)),
        threaded.map(thread -> ResponseView.reactions(thread.responses())).orElse(null),
        threaded.map(thread -> ResponseView.votes(thread.responses())).orElse(null),
        threaded
            .map(thread -> thread.revisions().stream().map(ResponseView.Edit::from).toList())
            .orElse(null),
        message.delivery().label(),
        message.externalId().map(ProviderMessageId::value).orElse(null),
        message.key().map(IdempotencyKey::value).orElse(null),
        message.attempts(),
        message.errorCode().orElse(null),
        message.errorDetail().orElse(null),
        waiting.map(WaitingView::from).orElse(null),
        message.marks().sentAt().orElse(null),
        message.marks().deliveredAt().orElse(null),
        message.marks().readAt().orElse(null),
        message.marks().editedAt().orElse(null),
        message.marks().hiddenEditAt().orElse(null),
        message.marks().deletedAt().orElse(null),
        message.createdAt());
  }
}
