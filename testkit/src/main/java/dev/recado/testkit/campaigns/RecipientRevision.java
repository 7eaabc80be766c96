package dev.recado.testkit.campaigns;

import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import java.util.Optional;

/** The next version of a recipient. */
public final class RecipientRevision {
  private final Recipient recipient;
  private Optional<ContactId> contact;
  private Optional<Integer> variant;
  private RecipientStatus status;
  private Optional<RefusalReason> skipped;
  private Optional<String> error;
  private Optional<MessageId> message;
  private Recipient.Marks marks;

  private RecipientRevision(Recipient recipient) {
    this.recipient = recipient;
    contact = recipient.contact();
    variant = recipient.variant();
    status = recipient.status();
    skipped = recipient.skipped();
    error = recipient.error();
    message = recipient.message();
    marks = recipient.marks();
  }

  public static RecipientRevision of(Recipient recipient) {
    return new RecipientRevision(recipient);
  }

  public Recipient done() {
    return new Recipient(
        recipient.id(),
        recipient.campaign(),
        contact,
        recipient.position(),
        recipient.phone(),
        recipient.name(),
        recipient.variables(),
        variant,
        status,
        skipped,
        error,
        message,
        marks);
  }

  public RecipientRevision standing(RecipientStatus next) {
    status = next;
    return this;
  }

  public RecipientRevision skipped(RefusalReason reason) {
    skipped = Optional.of(reason);
    return standing(RecipientStatus.SKIPPED);
  }

  public RecipientRevision pending() {
    skipped = Optional.empty();
    return standing(RecipientStatus.PENDING);
  }

  public RecipientRevision explained(Optional<RefusalReason> reason, Optional<String> detail) {
    skipped = reason;
    error = detail;
    return this;
  }

  public RecipientRevision marked(Recipient.Marks next) {
    marks = next;
    return this;
  }

  /** His turn has come: this message was made for him. */
  public RecipientRevision handed(MessageId made, int wording) {
    message = Optional.of(made);
    variant = Optional.of(wording);
    return standing(RecipientStatus.SENDING);
  }

  RecipientRevision belongingTo(ContactId other) {
    contact = Optional.of(other);
    return this;
  }
}
