package dev.recado.application.inbox;

import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Quote;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing the gateway reports, in Recado's words. A webhook body carries none, one or many. */
public sealed interface GatewayEvent {
  /** With whom a message was exchanged. */
  sealed interface Chat {
    /** The other side, to be compared. */
    default Party party() {
      return switch (this) {
        case Direct(Person person) -> Party.of(person);
        case Group(Jid group, var author) -> Party.of(group);
      };
    }

    record Direct(Person person) implements Chat {}

    /**
     * @param author who of the group wrote it; empty for ourselves
     */
    record Group(Jid group, Optional<Person> author) implements Chat {}
  }

  /** A message somebody wrote to us. */
  record MessageArrived(Chat chat, Written message) implements GatewayEvent {}

  /** A message that left our number, written here or elsewhere. */
  record MessageEchoed(Chat chat, Written message, Optional<Receipt> receipt, Origin origin)
      implements GatewayEvent {}

  /**
   * What was written.
   *
   * @param at when WhatsApp says it was written
   * @param attachment where its file is to be had, if it has one
   */
  record Written(
      ProviderMessageId id,
      MessageContent content,
      MessageContext context,
      Instant at,
      Attachment attachment) {
    /** One without a file, or of whose file nothing more is known. */
    public Written(
        ProviderMessageId id, MessageContent content, MessageContext context, Instant at) {
      this(id, content, context, at, Attachment.NOTHING);
    }

    /** Nothing special about it but the message it answers, if any. */
    public Written(
        ProviderMessageId id,
        MessageContent content,
        Optional<ProviderMessageId> quoted,
        Instant at) {
      this(
          id,
          content,
          MessageContext.answering(quoted.map(known -> new Quote(known, Optional.empty()))),
          at);
    }
  }

  /**
   * Where the file of a message is to be had.
   *
   * @param base64 the file itself, where the event carries it
   * @param address where the gateway put it
   * @param reference the message, as JSON, by which a gateway can fetch it that forgot it
   */
  record Attachment(Optional<String> base64, Optional<URI> address, Optional<String> reference) {
    public static final Attachment NOTHING =
        new Attachment(Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
      return "Attachment[" + (base64.isPresent() ? "inline" : "elsewhere") + "]";
    }
  }

  /**
   * News of a message of ours.
   *
   * @param addressee as whom it names the other side; empty where it says nothing, or only us
   */
  record ReceiptArrived(ProviderMessageId message, Receipt receipt, Optional<Person> addressee)
      implements GatewayEvent {
    /** Nothing is said about whom it went to. */
    public ReceiptArrived(ProviderMessageId message, Receipt receipt) {
      this(message, receipt, Optional.empty());
    }
  }

  /** WhatsApp refused a message of ours because its addressee is a stranger (error 463). */
  record RefusedAsStranger(ProviderMessageId message) implements GatewayEvent {}

  /** Somebody of the unit read a customer's message on the phone. */
  record ReadByUs(ProviderMessageId message) implements GatewayEvent {}

  /**
   * @param claim whose message it is said to be
   */
  record MessageEdited(ProviderMessageId message, Claim claim, String text, Instant at)
      implements GatewayEvent {
    /** Nothing is said about whose message it is. */
    public MessageEdited(ProviderMessageId message, String text, Instant at) {
      this(message, Claim.NONE, text, at);
    }
  }

  /**
   * A message was edited, and what it says now was encrypted for its readers alone.
   *
   * @param claim whose message it is said to be
   */
  record EditHidden(ProviderMessageId message, Claim claim, Instant at) implements GatewayEvent {}

  /**
   * @param claim whose message it is said to be
   */
  record MessageDeleted(ProviderMessageId message, Claim claim) implements GatewayEvent {
    /** Nothing is said about whose message it is. */
    public MessageDeleted(ProviderMessageId message) {
      this(message, Claim.NONE);
    }
  }

  /**
   * Somebody reacted to a message or voted in a poll, or took that back.
   *
   * @param chat where; in a group with its author
   * @param ours whether our own number did
   * @param choices the emoji or the options; empty when taken back
   */
  record MessageResponded(
      ProviderMessageId about,
      Chat chat,
      boolean ours,
      Response.Kind kind,
      List<String> choices,
      Instant at)
      implements GatewayEvent {
    /** Who of the other side did; empty for ourselves. */
    public Optional<Person> responder() {
      return switch (chat) {
        case Chat chosen when ours -> Optional.empty();
        case Chat.Direct(Person person) -> Optional.of(person);
        case Chat.Group(Jid group, Optional<Person> author) -> author;
      };
    }
  }

  /** How a connection stands at this moment; worth nothing later. */
  sealed interface Momentary extends GatewayEvent {}

  /** A code to scan, as a {@code data:image/png;base64,} address. */
  record CodeShown(String image, Optional<String> pairingCode) implements Momentary {}

  /** A phone was linked. */
  record PhoneLinked(PhoneNumber own) implements Momentary {}

  /** Any other news of the connection. */
  record ConnectionChanged(ConnectionSignal signal) implements Momentary {}

  /** Something about a person; strangers are not added to the address book. */
  record PersonSeen(Person person) implements GatewayEvent {}

  /** WhatsApp verified what a business is called. */
  record BusinessNamed(Person person, String name) implements GatewayEvent {}

  /** Understood, and nothing to do; the raw event is kept. */
  record Ignored(String why) implements GatewayEvent {}

  /** Not understood; the raw event is kept and can be replayed. */
  record Unreadable(String why) implements GatewayEvent {}
}
