package dev.recado.testkit.messaging;

import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.Message.Marks;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import java.time.Instant;
import java.util.Optional;

/** The next version of a message. */
public final class Revision {
  private final Message message;
  private ConversationId conversation;
  private MessageContent content;
  private Delivery delivery;
  private Optional<ProviderMessageId> externalId;
  private int attempts;
  private Optional<String> errorCode;
  private Optional<String> errorDetail;
  private Marks marks;

  private Revision(Message message) {
    this.message = message;
    conversation = message.conversation();
    content = message.content();
    delivery = message.delivery();
    externalId = message.externalId();
    attempts = message.attempts();
    errorCode = message.errorCode();
    errorDetail = message.errorDetail();
    marks = message.marks();
  }

  public static Revision of(Message message) {
    return new Revision(message);
  }

  public Message done() {
    return new Message(
        message.id(),
        message.unit(),
        message.connection(),
        conversation,
        message.direction(),
        message.sender(),
        message.origin(),
        content,
        message.context(),
        delivery,
        externalId,
        message.key(),
        attempts,
        errorCode,
        errorDetail,
        marks,
        message.createdAt());
  }

  Revision in(ConversationId other) {
    conversation = other;
    return this;
  }

  Revision queued(int attemptsSoFar) {
    return standing(Delivery.QUEUED, attemptsSoFar);
  }

  Revision sending(int attempt) {
    return standing(Delivery.SENDING, attempt);
  }

  Revision uncertain() {
    return standing(Delivery.UNCERTAIN, attempts);
  }

  private Revision standing(Delivery next, int nextAttempts) {
    delivery = next;
    attempts = nextAttempts;
    return error(Optional.empty(), Optional.empty());
  }

  Revision failed(String code, String detail) {
    delivery = Delivery.FAILED;
    return error(Optional.of(code), Optional.of(detail));
  }

  /** It never leaves: the gatekeeper, or who asked for it, says no. */
  public Revision refused(String code) {
    delivery = Delivery.FAILED;
    return error(Optional.of(code), Optional.empty());
  }

  /** WhatsApp said why it refused the message. */
  public Revision explainedRestricted() {
    return errorCode.equals(Optional.of("rejected_by_whatsapp"))
        ? error(Optional.of("restricted"), errorDetail)
        : this;
  }

  Revision error(Optional<String> code, Optional<String> detail) {
    errorCode = code;
    errorDetail = detail;
    return this;
  }

  public Revision named(Optional<ProviderMessageId> id) {
    externalId = id;
    return this;
  }

  /** Moves it as far as the receipt proves. */
  public Revision reported(Receipt receipt, Instant now) {
    Delivery next = delivery.after(receipt);
    if (next == delivery) {
      return this;
    }
    delivery = next;
    marks =
        new Marks(
            marks.sentAt().or(() -> Optional.of(now)),
            receipt == Receipt.DELIVERED ? Optional.of(now) : marks.deliveredAt(),
            receipt == Receipt.READ ? Optional.of(now) : marks.readAt(),
            marks.editedAt(),
            marks.deletedAt(),
            marks.hiddenEditAt());
    return receipt == Receipt.ERROR
        ? error(Optional.of("rejected_by_whatsapp"), Optional.empty())
        : error(Optional.empty(), Optional.empty());
  }

  /** Another text. */
  public Revision edited(String text, Instant at) {
    content = content.saying(text);
    marks = marked(Optional.of(at), marks.deletedAt());
    return this;
  }

  /** Its file is known now. */
  public Revision in(MediaId file) {
    content = ((MessageContent.Media) content).in(Optional.of(file));
    return this;
  }

  /** Edited to words that nobody here can read. */
  public Revision hidden(Instant at) {
    Optional<Instant> latest = marks.hiddenEditAt().filter(known -> !known.isBefore(at));
    marks =
        new Marks(
            marks.sentAt(),
            marks.deliveredAt(),
            marks.readAt(),
            marks.editedAt(),
            marks.deletedAt(),
            latest.or(() -> Optional.of(at)));
    return this;
  }

  public Revision deleted(Instant now) {
    marks = marked(marks.editedAt(), marks.deletedAt().or(() -> Optional.of(now)));
    return this;
  }

  private Marks marked(Optional<Instant> editedAt, Optional<Instant> deletedAt) {
    return new Marks(
        marks.sentAt(),
        marks.deliveredAt(),
        marks.readAt(),
        editedAt,
        deletedAt,
        marks.hiddenEditAt());
  }
}
