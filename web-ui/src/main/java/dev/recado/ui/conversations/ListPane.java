package dev.recado.ui.conversations;

import dev.recado.application.inbox.Colleague;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.operations.Page;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.tenant.Unit;
import dev.recado.ui.text.Times;
import dev.recado.web.json.PageView;
import java.util.List;
import java.util.Optional;

/**
 * The list of conversations.
 *
 * @param address of the page it is on
 * @param chosen the id of the conversation beside it; empty without one
 * @param next the query of the page after this; empty at the end
 */
public record ListPane(
    InboxFilter filter, String address, String chosen, List<Row> rows, Optional<String> next) {
  /**
   * One conversation.
   *
   * @param unit named only where several are shown
   */
  public record Row(
      String id,
      String path,
      String title,
      String initial,
      String line,
      String time,
      int unread,
      boolean open,
      boolean chosen,
      Optional<String> assignee,
      Optional<String> unit) {}

  static ListPane of(
      InboxFilter filter,
      Page<ListedConversation> page,
      Optional<ConversationId> chosen,
      List<Unit> units,
      Times times) {
    List<Row> rows =
        page.items().stream().map(each -> row(filter, each, chosen, units, times)).toList();
    String address = "/ui/conversations" + chosen.map(id -> "/" + id).orElse("");
    Optional<String> next =
        page.next().map(cursor -> filter.query() + "&cursor=" + PageView.encode(cursor));
    String id = chosen.map(ConversationId::toString).orElse("");
    return new ListPane(filter, address, id, rows, next);
  }

  private static Row row(
      InboxFilter filter,
      ListedConversation listed,
      Optional<ConversationId> chosen,
      List<Unit> units,
      Times times) {
    Conversation conversation = listed.conversation();
    String title = Naming.title(listed);
    return new Row(
        conversation.id().toString(),
        "/ui/conversations/" + conversation.id() + filter.query(),
        title,
        Naming.initial(title),
        conversation.preview().orElse(""),
        times.date(conversation.lastMessageAt()).equals(times.date(times.now()))
            ? times.clock(conversation.lastMessageAt())
            : times.day(conversation.lastMessageAt()),
        conversation.unread(),
        conversation.open(),
        chosen.filter(conversation.id()::equals).isPresent(),
        listed.assignee().map(Colleague::name).map(Object::toString),
        units.size() < 2
            ? Optional.empty()
            : units.stream()
                .filter(unit -> unit.id().equals(conversation.unit()))
                .map(unit -> unit.name().value())
                .findFirst());
  }
}
