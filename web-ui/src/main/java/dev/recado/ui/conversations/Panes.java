package dev.recado.ui.conversations;

import dev.recado.application.inbox.ListColleagues;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.inbox.ListQuickReplies;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.ReadThread;
import dev.recado.application.inbox.ReadThread.Stretch;
import dev.recado.application.inbox.ThreadedMessage;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.application.operations.port.Secrets;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Reader;
import dev.recado.web.json.PageView;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the panes of the inbox show. */
@RequestScoped
public class Panes {
  static final int ROWS = 30;
  static final int ENTRIES = 30;

  @Inject CurrentCaller caller;
  @Inject Place place;
  @Inject Reader reader;
  @Inject ListConversations listConversations;
  @Inject ReadThread readThread;
  @Inject ListColleagues listColleagues;
  @Inject ListQuickReplies listQuickReplies;
  @Inject Secrets secrets;

  ListPane list(InboxFilter filter, Optional<ConversationId> chosen, @Nullable String cursor) {
    Page<ListedConversation> page =
        listConversations.list(
            place.scope(),
            filter.wanted(place.unitId(), caller.get().member().id()),
            PageView.request(cursor, ROWS));
    return ListPane.of(
        filter, page, chosen, place.unit().isPresent() ? List.of() : place.units(), reader.times());
  }

  ThreadPane thread(ListedConversation listed, Optional<String> before, Optional<String> reply) {
    Conversation conversation = listed.conversation();
    List<QuickReply> replies =
        listQuickReplies.list(place.scope(), Optional.of(conversation.unit()));
    String draft =
        replies.stream()
            .filter(each -> reply.filter(each.id().toString()::equals).isPresent())
            .map(each -> each.text().value())
            .findFirst()
            .orElse("");
    return new ThreadPane(
        conversation.id().toString(),
        ThreadPane.path(listed),
        Naming.title(listed),
        conversation.open(),
        conversation.unread(),
        conversation.assignee(),
        listColleagues.list(place.scope(), conversation.id()),
        replies,
        draft,
        secrets.token(),
        latest(listed, before));
  }

  private ThreadPane.Latest latest(ListedConversation listed, Optional<String> before) {
    Stretch stretch =
        readThread.read(
            place.scope(),
            listed.conversation().id(),
            PageView.request(before.orElse(null), ENTRIES));
    String anchor = stretch.next().map(PageView::encode).orElse("");
    return latest(
        listed.conversation().id(), stretch, anchor, stretch.next().map(PageView::encode));
  }

  /** What there is from the anchor on, at most {@link Page.Request#LARGEST} messages. */
  ThreadPane.Latest since(ConversationId id, String anchor) {
    Optional<Cursor> from = PageView.request(anchor.isEmpty() ? null : anchor, ENTRIES).after();
    Stretch all = readThread.read(place.scope(), id, Page.Request.first(Page.Request.LARGEST));
    Stretch since =
        new Stretch(
            all.messages().stream()
                .filter(each -> ThreadPane.since(from, each.message().createdAt()))
                .toList(),
            all.notes().stream().filter(each -> ThreadPane.since(from, each.note().at())).toList(),
            all.waiting(),
            Optional.empty());
    return latest(id, since, anchor, Optional.empty());
  }

  private ThreadPane.Latest latest(
      ConversationId id, Stretch stretch, String anchor, Optional<String> older) {
    return new ThreadPane.Latest(
        id.toString(),
        "/ui/conversations/" + id,
        new Entries(reader.times(), stretch).all(),
        anchor,
        older,
        stretch.messages().stream().map(ThreadedMessage::message).anyMatch(Panes::unread),
        secrets.token());
  }

  private static boolean unread(Message message) {
    return message.direction() == Direction.INBOUND && message.marks().readAt().isEmpty();
  }

  ThreadPane.Older older(ConversationId id, @Nullable String cursor) {
    Stretch stretch = readThread.read(place.scope(), id, PageView.request(cursor, ENTRIES));
    return new ThreadPane.Older(
        id.toString(),
        "/ui/conversations/" + id,
        new Entries(reader.times(), stretch).all(),
        stretch.next().map(PageView::encode));
  }
}
