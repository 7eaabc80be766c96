package dev.recado.application.inbox;

import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** One thing the gateway reports, in Recado's words. A webhook body carries none, one or many. */
public sealed interface GatewayEvent {
  /** With whom a message was exchanged. */
  sealed interface Chat {
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
   * @param quoted the message it answers, if any
   * @param at when WhatsApp says it was written
   * @param attachment where its file is to be had, if it has one
   */
  record Written(
      ProviderMessageId id,
      MessageContent content,
      Optional<ProviderMessageId> quoted,
      Instant at,
      Attachment attachment) {
    /** One without a file, or of whose file nothing more is known. */
    public Written(
        ProviderMessageId id,
        MessageContent content,
        Optional<ProviderMessageId> quoted,
        Instant at) {
      this(id, content, quoted, at, Attachment.NOTHING);
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

  /** News of a message of ours. */
  record ReceiptArrived(ProviderMessageId message, Receipt receipt) implements GatewayEvent {}

  /** WhatsApp refused a message of ours because its addressee is a stranger (error 463). */
  record RefusedAsStranger(ProviderMessageId message) implements GatewayEvent {}

  /** Somebody of the unit read a customer's message on the phone. */
  record ReadByUs(ProviderMessageId message) implements GatewayEvent {}

  record MessageEdited(ProviderMessageId message, String text, Instant at)
      implements GatewayEvent {}

  record MessageDeleted(ProviderMessageId message) implements GatewayEvent {}

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
