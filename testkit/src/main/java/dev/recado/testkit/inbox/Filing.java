package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Echo;
import dev.recado.application.inbox.port.Inbox.Fresh;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.Person;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.Takeover;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.Sender;
import dev.recado.testkit.campaigns.RecipientBook;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts reported messages where they belong. */
public final class Filing {
  private final Correspondents correspondents;
  private final ConversationBook conversations;
  private final MessageTables messages;
  private final KeyBook keys;
  private final RecipientBook recipients;
  private final Parties parties;

  public Filing(
      Correspondents correspondents,
      ConversationBook conversations,
      MessageTables messages,
      KeyBook keys,
      RecipientBook recipients,
      Parties parties) {
    this.correspondents = correspondents;
    this.conversations = conversations;
    this.messages = messages;
    this.keys = keys;
    this.recipients = recipients;
    this.parties = parties;
  }

  /** The messages of that name, whoever wrote them. */
  Stream<MessageRow> named(TenantScope scope, ConnectionId connection, ProviderMessageId id) {
    return messages
        .messages()
        .all(scope)
        .filter(row -> row.value().connection().equals(connection))
        .filter(row -> row.value().externalId().equals(Optional.of(id)));
  }

  boolean admits(TenantScope scope, Claim claim, Message message) {
    return claim.any().stream().anyMatch(target -> parties.admits(scope, target, message));
  }

  /** A name that is known: the same message again, or one of somebody else. */
  Stored namesake(TenantScope scope, Place place, Fresh fresh, Chat chat, Written written) {
    List<MessageRow> same =
        named(scope, place.connection(), written.id())
            .filter(row -> row.value().direction() == Direction.INBOUND)
            .toList();
    boolean others =
        same.stream().allMatch(row -> elsewhere(scope, row.value(), chat)) && !same.isEmpty();
    return others ? arrived(scope, place, fresh, chat, written, false) : new Stored.Repeated();
  }

  private boolean elsewhere(TenantScope scope, Message known, Chat chat) {
    Optional<Party> author =
        chat instanceof Chat.Group(var group, var by) ? by.map(Party::of) : Optional.empty();
    return parties.of(scope, known).contradicts(chat.party())
        || author
            .filter(
                by -> known.context().author().map(Party::of).filter(by::contradicts).isPresent())
            .isPresent();
  }

  Stored arrived(TenantScope scope, Place place, Fresh fresh, Chat chat, Written written) {
    return arrived(scope, place, fresh, chat, written, true);
  }

  private Stored arrived(
      TenantScope scope, Place place, Fresh fresh, Chat chat, Written written, boolean first) {
    var with = correspondents.find(scope, place, fresh, chat, written.at());
    Message message =
        message(
            place, fresh, with.conversation(), chat, written, Origin.CUSTOMER, Delivery.RECEIVED);
    file(scope, place, message, written, first);
    conversations.note(
        scope,
        with.conversation().id(),
        written.at(),
        written.content().preview(),
        Optional.of(Correspondents.replyTo(chat)));
    with.conversation()
        .contact()
        .ifPresent(contact -> heard(scope, place, contact, with.same(), written.at()));
    return new Stored.New(message.id(), with.conversation().id(), with.same());
  }

  /** Who writes is on WhatsApp, and may be answering a campaign. */
  private void heard(
      TenantScope scope, Place place, ContactId contact, List<ContactId> same, Instant at) {
    correspondents.reached(scope, contact, place.now());
    Stream.concat(Stream.of(contact), same.stream())
        .distinct()
        .forEach(each -> recipients.answered(scope, each, place.unit(), at));
  }

  Stored echoed(TenantScope scope, Place place, Fresh fresh, Echo echo) {
    var with = correspondents.find(scope, place, fresh, echo.chat(), echo.message().at());
    Delivery delivery = echo.receipt().map(Delivery.SENT::after).orElse(Delivery.SENT);
    Message message =
        message(
            place,
            fresh,
            with.conversation(),
            echo.chat(),
            echo.message(),
            echo.origin(),
            delivery);
    file(scope, place, message, echo.message(), true);
    conversations.note(
        scope,
        with.conversation().id(),
        echo.message().at(),
        echo.message().content().preview(),
        Optional.empty());
    if (echo.origin() == Origin.PHONE) {
      conversations.taken(
          scope,
          with.conversation().id(),
          new Takeover(Optional.of(echo.message().at()), Optional.empty()));
    }
    return new Stored.New(message.id(), with.conversation().id(), with.same());
  }

  private void file(
      TenantScope scope, Place place, Message message, Written written, boolean first) {
    boolean unread = message.direction() == Direction.INBOUND;
    MessageRow row =
        new MessageRow(scope.tenant(), message, Optional.empty(), unread, Optional.empty());
    messages
        .messages()
        .insert(
            scope, message.id(), first ? keys.claim(scope, row, written.id(), place.now()) : row);
  }

  private static Message message(
      Place place,
      Fresh fresh,
      Conversation conversation,
      Chat chat,
      Written written,
      Origin origin,
      Delivery delivery) {
    boolean inbound = origin == Origin.CUSTOMER;
    return new Message(
        fresh.message(),
        place.unit(),
        place.connection(),
        conversation.id(),
        inbound ? Direction.INBOUND : Direction.OUTBOUND,
        inbound ? Sender.CUSTOMER : Sender.AGENT,
        origin,
        written.content(),
        written.context().by(author(chat)),
        delivery,
        Optional.of(written.id()),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        new Message.Marks(
            inbound ? Optional.empty() : Optional.of(written.at()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        written.at());
  }

  private static Optional<Jid> author(Chat chat) {
    return switch (chat) {
      case Chat.Direct direct -> Optional.empty();
      case Chat.Group(var group, var author) -> author.map(Person::replyTo);
    };
  }

  /** The message of ours that this is the echo of, if any: the one accepted first. */
  Optional<Stored> recognised(TenantScope scope, Place place, Echo echo) {
    return messages
        .messages()
        .all(scope)
        .filter(row -> row.value().connection().equals(place.connection()))
        .filter(
            row ->
                mayHaveLeft(row.value()) && alike(echo.message().content(), row.value().content()))
        .filter(row -> correspondents.same(scope, row.value().conversation(), echo.chat()))
        .min(MessageTables.ORDER.oldestFirst())
        .map(row -> recognise(scope, place, echo, row));
  }

  private static boolean alike(MessageContent echo, MessageContent ours) {
    return echo.type() == ours.type() && echo.text().equals(ours.text());
  }

  private static boolean mayHaveLeft(Message message) {
    return message.externalId().isEmpty()
        && (message.delivery() == Delivery.SENDING || message.delivery() == Delivery.UNCERTAIN);
  }

  private Stored recognise(TenantScope scope, Place place, Echo echo, MessageRow ours) {
    Revision revision = Revision.of(ours.value()).reported(Receipt.SENT, place.now());
    echo.receipt().ifPresent(receipt -> revision.reported(receipt, place.now()));
    MessageRow sent =
        keys.claim(scope, ours.with(revision.done()), echo.message().id(), place.now());
    messages.messages().replace(scope, ours.value().id(), sent);
    correspondents.learn(scope, echo.chat(), place.now());
    return new Stored.Recognised(ours.value().id());
  }
}
