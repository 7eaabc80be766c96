package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.consent.HeedOptOut;
import dev.recado.application.consent.HeedOptOut.Said;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.media.ExpectMedia;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageType;
import java.util.List;
import java.util.Optional;

/** Takes a reported message into its conversation. Our own number never becomes a contact. */
public final class TakeMessage {
  private final Essentials essentials;
  private final Inbox inbox;
  private final Contacts contacts;
  private final HeedOptOut consent;
  private final ExpectMedia media;

  public TakeMessage(
      Essentials essentials,
      Inbox inbox,
      Contacts contacts,
      HeedOptOut consent,
      ExpectMedia media) {
    this.essentials = essentials;
    this.inbox = inbox;
    this.contacts = contacts;
    this.consent = consent;
    this.media = media;
  }

  boolean arrived(
      TenantScope scope, WebhookDirectory.Entry entry, MessageArrived event, List<Topic> changed) {
    if (withOurselves(entry, event.chat())) {
      return false;
    }
    Stored stored = inbox.arrive(scope, place(entry), fresh(), event.chat(), event.message());
    if (stored instanceof Stored.New fresh) {
      essentials.counters().add(Counted.MESSAGE_RECEIVED);
      if (event.message().content() instanceof MessageContent.Unsupported) {
        essentials.counters().add(Counted.MESSAGE_UNSUPPORTED);
      }
      essentials
          .journal()
          .info(scope.tenant(), "[Messages] Webhook evolution Message created {}", fresh.message());
    }
    expectFile(scope, entry, stored, event.message(), changed);
    boolean taken = settle(scope, stored);
    if (stored instanceof Stored.New fresh && heeded(scope, fresh, event)) {
      changed.add(new Topic.LaneDue());
    }
    return taken;
  }

  boolean echoed(
      TenantScope scope, WebhookDirectory.Entry entry, MessageEchoed event, List<Topic> changed) {
    if (withOurselves(entry, event.chat())) {
      return false;
    }
    Inbox.Echo echo =
        new Inbox.Echo(event.chat(), event.message(), event.receipt(), event.origin());
    Stored stored = inbox.echo(scope, place(entry), fresh(), echo);
    if (stored instanceof Stored.Recognised(MessageId ours)) {
      changed.add(new Topic.OfMessage(ours));
    }
    expectFile(scope, entry, stored, event.message(), changed);
    return settle(scope, stored);
  }

  private void expectFile(
      TenantScope scope,
      WebhookDirectory.Entry entry,
      Stored stored,
      Written written,
      List<Topic> changed) {
    if (stored instanceof Stored.New fresh) {
      media.expect(scope, entry, fresh.message(), written, changed);
    }
  }

  /** Whether the person asked for no more messages, or for messages again, and gets an answer. */
  private boolean heeded(TenantScope scope, Stored.New stored, MessageArrived event) {
    Written written = event.message();
    return event.chat() instanceof Chat.Direct
        && spoken(written.content().type())
        && written
            .content()
            .text()
            .map(text -> new Said(stored.conversation(), stored.message(), text, written.at()))
            .filter(said -> consent.heed(scope, said))
            .isPresent();
  }

  /** Words the person chose, typed or tapped; a caption under a picture is no decision. */
  private static boolean spoken(MessageType type) {
    return switch (type) {
      case TEXT, BUTTON_REPLY, LIST_REPLY -> true;
      case IMAGE, VIDEO, AUDIO, DOCUMENT, STICKER, LOCATION, CONTACT, POLL, BUTTONS, UNSUPPORTED ->
          false;
    };
  }

  /** Contacts that turn out to be one person become one, in the same transaction. */
  private boolean settle(TenantScope scope, Stored stored) {
    return switch (stored) {
      case Stored.New(MessageId message, ConversationId conversation, List<ContactId> same) -> {
        if (same.size() > 1) {
          ContactId left = contacts.merge(scope, same, essentials.now());
          contacts.flag(scope, left, Optional.empty(), essentials.now());
        }
        yield true;
      }
      case Stored.Recognised recognised -> true;
      case Stored.Repeated repeated -> false;
    };
  }

  private static boolean withOurselves(WebhookDirectory.Entry entry, Chat chat) {
    return chat instanceof Chat.Direct(var person)
        && entry.own().isPresent()
        && person
            .phone()
            .map(PhoneNumber::canonical)
            .equals(entry.own().map(PhoneNumber::canonical));
  }

  private Inbox.Place place(WebhookDirectory.Entry entry) {
    return new Inbox.Place(entry.unit(), entry.connection(), essentials.now());
  }

  private Inbox.Fresh fresh() {
    return new Inbox.Fresh(
        new MessageId(essentials.ids().next()),
        new ConversationId(essentials.ids().next()),
        new ContactId(essentials.ids().next()));
  }
}
