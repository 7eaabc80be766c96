package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.contacts.AddressBook;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in memory what is new. */
public final class InMemoryKnownMessages implements KnownMessages {
  private final KeyBook keys;
  private final MessageTables messages;
  private final InboxTables inbox;
  private final AddressBook book;

  public InMemoryKnownMessages(
      KeyBook keys, MessageTables messages, InboxTables inbox, AddressBook book) {
    this.keys = keys;
    this.messages = messages;
    this.inbox = inbox;
    this.book = book;
  }

  @Override
  public Map<Glimpse, News> news(
      TenantScope scope, ConnectionId connection, List<Glimpse> glimpses) {
    Map<Glimpse, News> news = new HashMap<>();
    glimpses.forEach(
        glimpse -> news(scope, connection, glimpse).ifPresent(each -> news.put(glimpse, each)));
    return news;
  }

  @Override
  public Optional<ContactId> lacking(
      TenantScope scope, ConnectionId connection, ProviderMessageId message, Jid identifier) {
    return keys.message(scope, connection, message, Direction.OUTBOUND)
        .flatMap(id -> messages.messages().find(scope, id))
        .flatMap(row -> inbox.conversations().find(scope, row.value().conversation()))
        .flatMap(row -> row.value().contact())
        .flatMap(contact -> book.find(scope, contact))
        .filter(contact -> mayLearn(scope, contact, identifier))
        .map(Contact::id);
  }

  private boolean mayLearn(TenantScope scope, Contact contact, Jid identifier) {
    Optional<Contact> other =
        Address.behind(identifier).flatMap(address -> book.owner(scope, address));
    return switch (identifier.kind()) {
      case LID ->
          contact.lid().isEmpty()
              && (contact.phone().isEmpty() || other.flatMap(Contact::phone).isEmpty());
      case PHONE ->
          contact.phone().isEmpty()
              && (contact.lid().isEmpty() || other.flatMap(Contact::lid).isEmpty());
      case GROUP, OTHER -> false;
    };
  }

  private Optional<News> news(TenantScope scope, ConnectionId connection, Glimpse glimpse) {
    return keys.message(scope, connection, glimpse.id(), glimpse.direction())
        .map(
            message ->
                messages
                    .messages()
                    .find(scope, message)
                    .filter(row -> further(row, glimpse))
                    .map(row -> News.FURTHER))
        .orElseGet(() -> Optional.of(News.MISSING));
  }

  private static boolean further(MessageRow row, Glimpse glimpse) {
    Optional<Receipt> receipt = glimpse.receipt();
    return glimpse.direction() == Direction.INBOUND
        ? row.unread() && receipt.equals(Optional.of(Receipt.READ))
        : receipt
            .filter(seen -> row.value().delivery().after(seen) != row.value().delivery())
            .isPresent();
  }
}
