package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Echo;
import dev.recado.application.inbox.port.Inbox.Fresh;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Origin;
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

  public Filing(
      Correspondents correspondents,
      ConversationBook conversations,
      MessageTables messages,
      KeyBook keys,
      RecipientBook recipients) {
    this.correspondents = correspondents;
    this.conversations = conversations;
    this.messages = messages;
    this.keys = keys;
    this.recipients = recipients;
  }

  Stored arrived(TenantScope scope, Place place, Fresh fresh, Chat chat, Written written) {
    var with = correspondents.find(scope, place, fresh, chat, written.at());
    Message message =
        message(place, fresh, with.conversation(), written, Origin.CUSTOMER, Delivery.RECEIVED);
    file(scope, place, message, written);
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
        message(place, fresh, with.conversation(), echo.message(), echo.origin(), delivery);
    file(scope, place, message, echo.message());
    conversations.note(
        scope,
        with.conversation().id(),
        echo.message().at(),
        echo.message().content().preview(),
        Optional.empty());
    return new Stored.New(message.id(), with.conversation().id(), with.same());
  }

  private void file(TenantScope scope, Place place, Message message, Written written) {
    boolean unread = message.direction() == Direction.INBOUND;
    MessageRow row =
        new MessageRow(scope.tenant(), message, Optional.empty(), unread, Optional.empty());
    messages
        .messages()
        .insert(scope, message.id(), keys.claim(scope, row, written.id(), place.now()));
  }

  private static Message message(
      Place place,
      Fresh fresh,
      Conversation conversation,
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
