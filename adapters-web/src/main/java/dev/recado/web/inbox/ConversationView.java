package dev.recado.web.inbox;

import dev.recado.application.inbox.Colleague;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.Takeover;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation.
 *
 * @param contactName null while nobody knows it, and for a group
 * @param contactPhone null while only the LID is known, and for a group
 * @param takeover when people, rather than programs, last wrote for the unit
 * @param assignee who looks after it; null for nobody
 */
public record ConversationView(
    String id,
    String unitId,
    @Nullable String contactId,
    @Nullable String contactName,
    @Nullable String contactPhone,
    @Nullable String group,
    String status,
    int unread,
    Instant lastMessageAt,
    @Nullable String lastMessage,
    TakeoverView takeover,
    @Nullable AssigneeView assignee) {
  static ConversationView from(ListedConversation listed) {
    Conversation conversation = listed.conversation();
    return new ConversationView(
        conversation.id().toString(),
        conversation.unit().toString(),
        conversation.contact().map(Object::toString).orElse(null),
        listed.name().orElse(null),
        listed.phone().map(PhoneNumber::digits).orElse(null),
        conversation.group().map(Object::toString).orElse(null),
        conversation.open() ? "open" : "closed",
        conversation.unread(),
        conversation.lastMessageAt(),
        conversation.preview().orElse(null),
        TakeoverView.from(conversation.takeover()),
        listed.assignee().map(AssigneeView::from).orElse(null));
  }

  /**
   * When people of the unit last wrote.
   *
   * @param byPhone on the unit's own phone; null if never
   * @param byMember in the inbox; null if never
   */
  public record TakeoverView(@Nullable Instant byPhone, @Nullable Instant byMember) {
    static TakeoverView from(Takeover takeover) {
      return new TakeoverView(takeover.byPhone().orElse(null), takeover.byMember().orElse(null));
    }
  }

  /** A member a conversation is, or can be, given to. */
  public record AssigneeView(String id, String name) {
    static AssigneeView from(Colleague colleague) {
      return new AssigneeView(colleague.id().toString(), colleague.name().value());
    }
  }
}
