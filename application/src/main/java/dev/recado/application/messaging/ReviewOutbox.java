package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.pacing.Decision.NotYet;
import java.util.Optional;

/**
 * The messages that were written here, by how they stand, for a person who has to decide about
 * them: each with whom it is for and, while it waits, why. {@link ListOutbox} is the quicker one.
 */
public final class ReviewOutbox {
  private final Transactions transactions;
  private final Outbox outbox;
  private final Conversations conversations;
  private final Contacts contacts;
  private final WhyWaiting why;

  public ReviewOutbox(
      Transactions transactions,
      Outbox outbox,
      Conversations conversations,
      Contacts contacts,
      WhyWaiting why) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.conversations = conversations;
    this.contacts = contacts;
    this.why = why;
  }

  /**
   * @param contact whom it is for; empty for a group
   * @param waiting why it was not sent yet; empty for one that does not wait
   */
  public record Reviewed(Message message, Optional<Contact> contact, Optional<NotYet> waiting) {}

  /** Newest first. */
  public Page<Reviewed> review(
      TenantScope scope, Delivery delivery, Outbox.Filter filter, Page.Request request) {
    scope.require(Permission.REQUEUE_MESSAGES);
    filter.unit().ifPresent(unit -> scope.require(Permission.REQUEUE_MESSAGES, unit));
    return transactions.within(
        scope,
        () -> {
          Page<Message> page = outbox.page(scope, Optional.of(delivery), filter, request);
          return new Page<>(
              page.items().stream().map(message -> reviewed(scope, message)).toList(), page.next());
        });
  }

  private Reviewed reviewed(TenantScope scope, Message message) {
    Optional<Contact> contact =
        conversations
            .find(scope, message.conversation())
            .flatMap(Conversation::contact)
            .flatMap(id -> contacts.find(scope, id));
    return new Reviewed(message, contact, why.of(scope, message));
  }
}
