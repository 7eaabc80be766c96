package dev.recado.server.replay;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ThreadedMessage;
import dev.recado.application.inbox.Threading;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Given.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All a tenant's inbox holds, apart from ids and times that we chose. */
record InboxState(
    List<Contact> contacts, List<Conversation> conversations, List<ThreadedMessage> messages) {
  private static final Page.Request ALL = Page.Request.first(200);

  static InboxState of(Backend backend, Line line) {
    TenantScope scope = line.scope();
    Threading threading = new Threading(backend.responses(), backend.revisions());
    List<Conversation> conversations = backend.allConversations(scope);
    return new InboxState(
        backend.contacts().page(scope, ALL).items(),
        conversations,
        conversations.stream()
            .map(each -> backend.messages().page(scope, each.id(), ALL).items())
            .flatMap(page -> threading.of(scope, page).stream())
            .sorted(Comparator.comparing(InboxState::key))
            .toList());
  }

  static String key(ThreadedMessage message) {
    return message.message().externalId().map(ProviderMessageId::value).orElse("");
  }

  /** The only message of that id. */
  ThreadedMessage message(String id) {
    List<ThreadedMessage> named = messages.stream().filter(m -> key(m).equals(id)).toList();
    if (named.size() != 1) {
      throw new AssertionError(named.size() + " messages are called " + id);
    }
    return named.getFirst();
  }

  Conversation conversation(ThreadedMessage message) {
    return conversations.stream()
        .filter(each -> each.id().equals(message.message().conversation()))
        .findFirst()
        .orElseThrow();
  }

  Optional<Contact> contact(ThreadedMessage message) {
    return conversation(message)
        .contact()
        .flatMap(id -> contacts.stream().filter(each -> each.id().equals(id)).findFirst());
  }

  /** The same for every order in which the same bodies came, and for every store. */
  List<String> told() {
    return Stream.of(
            messages.stream().map(this::told),
            conversations.stream().map(InboxState::told).sorted(),
            contacts.stream().map(InboxState::told).sorted())
        .flatMap(lines -> lines)
        .toList();
  }

  private String told(ThreadedMessage threaded) {
    var message = threaded.message();
    return String.join(
        " | ",
        key(threaded),
        message.direction().label(),
        message.origin().label(),
        message.delivery().label(),
        said(message.content()),
        message.context().toString(),
        message.marks().editedAt().toString(),
        message.marks().deletedAt().isPresent() ? "deleted" : "",
        threaded.responses().toString(),
        threaded.revisions().toString(),
        contact(threaded).map(InboxState::told).orElse("group"));
  }

  private static String told(Conversation conversation) {
    return String.join(
        " | ",
        conversation.group().map(Object::toString).orElse("direct"),
        "unread " + conversation.unread(),
        conversation.lastMessageAt().toString(),
        conversation.takeover().toString());
  }

  private static String told(Contact contact) {
    return contact.phone().map(phone -> phone.canonical()).orElse("no phone")
        + " "
        + contact.lid().map(Object::toString).orElse("no LID");
  }

  /** Without the name of its file, which each run makes anew. */
  private static String said(MessageContent content) {
    return content instanceof MessageContent.Media media
        ? media.in(Optional.empty()) + (media.file().isPresent() ? " with a file" : "")
        : content.toString();
  }
}
