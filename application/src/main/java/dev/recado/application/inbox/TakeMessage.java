package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.consent.HeedOptOut;
import dev.recado.application.consent.HeedOptOut.Said;
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
import dev.recado.application.operations.port.Traces;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageType;
import java.time.Instant;
import java.util.List;

/** Takes a reported message into its conversation. Our own number never becomes a contact. */
public final class TakeMessage {
  private final Essentials essentials;
  private final Inbox inbox;
  private final OtherSide otherSide;
  private final HeedOptOut consent;
  private final ExpectMedia media;
  private final Traces traces;

  public TakeMessage(
      Essentials essentials,
      Inbox inbox,
      OtherSide otherSide,
      HeedOptOut consent,
      ExpectMedia media,
      Traces traces) {
    this.essentials = essentials;
    this.inbox = inbox;
    this.otherSide = otherSide;
    this.consent = consent;
    this.media = media;
    this.traces = traces;
  }

  boolean arrived(
      TenantScope scope, WebhookDirectory.Entry entry, MessageArrived event, List<Topic> changed) {
    Instant begun = essentials.now();
    return otherSide
        .of(scope, event.chat(), entry.own())
        .map(chat -> inbox.arrive(scope, place(entry), fresh(), chat, event.message()))
        .filter(Stored.New.class::isInstance)
        .map(stored -> (Stored.New) stored)
        .filter(stored -> taken(scope, entry, event, stored, changed))
        .map(stored -> traced(scope, stored, begun))
        .isPresent();
  }

  private boolean taken(
      TenantScope scope,
      WebhookDirectory.Entry entry,
      MessageArrived event,
      Stored.New stored,
      List<Topic> changed) {
    essentials.counters().add(Counted.MESSAGE_RECEIVED);
    if (event.message().content() instanceof MessageContent.Unsupported) {
      essentials.counters().add(Counted.MESSAGE_UNSUPPORTED);
    }
    essentials
        .journal()
        .info(scope.tenant(), "[Messages] Webhook evolution Message created {}", stored.message());
    otherSide.learnAuthor(scope, event.chat(), entry.own());
    Stored.New united = otherSide.reached(scope, stored);
    media.expect(scope, entry, united.message(), event.message(), changed);
    if (heeded(scope, united, event)) {
      changed.add(new Topic.LaneDue());
    }
    return true;
  }

  private Stored.New traced(TenantScope scope, Stored.New stored, Instant begun) {
    traces.ended(scope, stored.message(), Traces.Step.RECEIVED, begun, "stored");
    return stored;
  }

  boolean echoed(
      TenantScope scope, WebhookDirectory.Entry entry, MessageEchoed event, List<Topic> changed) {
    return otherSide
        .of(scope, event.chat(), entry.own())
        .map(chat -> new Inbox.Echo(chat, event.message(), event.receipt(), event.origin()))
        .map(echo -> inbox.echo(scope, place(entry), fresh(), echo))
        .filter(stored -> noted(scope, entry, event, stored, changed))
        .isPresent();
  }

  private boolean noted(
      TenantScope scope,
      WebhookDirectory.Entry entry,
      MessageEchoed event,
      Stored stored,
      List<Topic> changed) {
    return switch (stored) {
      case Stored.New fresh -> {
        Stored.New united = otherSide.united(scope, fresh);
        media.expect(scope, entry, united.message(), event.message(), changed);
        yield true;
      }
      case Stored.Recognised(MessageId ours) -> {
        changed.add(new Topic.OfMessage(ours));
        yield true;
      }
      case Stored.Repeated repeated -> false;
    };
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
