package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.inbox.Colleague;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.port.ConversationList;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.testkit.access.AccessTables;
import java.util.Optional;
import java.util.stream.Stream;

/** Conversations as people look at them, in memory. */
public final class InMemoryConversationList implements ConversationList {
  private final InMemoryConversations conversations;
  private final ConversationBook book;
  private final Contacts contacts;
  private final AccessTables access;

  public InMemoryConversationList(
      InMemoryConversations conversations,
      ConversationBook book,
      Contacts contacts,
      AccessTables access) {
    this.conversations = conversations;
    this.book = book;
    this.contacts = contacts;
    this.access = access;
  }

  @Override
  public Page<ListedConversation> page(TenantScope scope, Wanted wanted, Page.Request request) {
    Stream<Conversation> found =
        book.all(scope)
            .flatMap(each -> conversations.find(scope, each.id()).stream())
            .filter(each -> wanted.unit().filter(unit -> !unit.equals(each.unit())).isEmpty())
            .filter(each -> held(each, wanted.holder()))
            .filter(each -> wanted.open().filter(open -> open != each.open()).isEmpty())
            .filter(each -> !wanted.unreadOnly() || each.unread() > 0)
            .filter(each -> wanted.contact().isEmpty() || wanted.contact().equals(each.contact()))
            .filter(each -> meant(scope, each, wanted.search()));
    Page<Conversation> page = ConversationBook.ORDER.page(found, request);
    return new Page<>(page.items().stream().map(each -> listed(scope, each)).toList(), page.next());
  }

  private static boolean held(Conversation conversation, Holder holder) {
    return switch (holder) {
      case Holder.Anybody anybody -> true;
      case Holder.Nobody nobody -> conversation.assignee().isEmpty();
      case Holder.Only(MemberId member) ->
          conversation.assignee().filter(member::equals).isPresent();
    };
  }

  private boolean meant(TenantScope scope, Conversation conversation, SearchWords search) {
    return search.equals(SearchWords.NONE)
        || contact(scope, conversation)
            .filter(contact -> search.find(contact.names(), contact.phone()))
            .isPresent();
  }

  @Override
  public Optional<ListedConversation> find(TenantScope scope, ConversationId conversation) {
    return conversations.find(scope, conversation).map(found -> listed(scope, found));
  }

  private ListedConversation listed(TenantScope scope, Conversation conversation) {
    Optional<Contact> contact = contact(scope, conversation);
    return new ListedConversation(
        conversation,
        contact.flatMap(Contact::name),
        contact.flatMap(Contact::phone),
        conversation.assignee().map(member -> colleague(scope, member)));
  }

  private Optional<Contact> contact(TenantScope scope, Conversation conversation) {
    return conversation.contact().flatMap(id -> contacts.find(scope, id));
  }

  private Colleague colleague(TenantScope scope, MemberId member) {
    return new Colleague(member, access.members().find(scope, member).orElseThrow().value().name());
  }
}
