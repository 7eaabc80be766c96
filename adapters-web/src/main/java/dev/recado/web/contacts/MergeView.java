package dev.recado.web.contacts;

import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merge as the API shows it.
 *
 * @param contactId the contact that is left
 * @param merged the one that became part of it, as it was
 * @param reason learned or by_hand
 * @param mergedBy the member who did it; null when reports of WhatsApp showed it
 * @param undoneAt when it was taken back; null while it holds
 */
public record MergeView(
    String id,
    String contactId,
    MergedContact merged,
    String reason,
    Instant mergedAt,
    @Nullable String mergedBy,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy) {
  /** Whom it was about. */
  public record MergedContact(
      String id, @Nullable String name, @Nullable String phone, @Nullable String lid) {
    static MergedContact from(Contact contact) {
      return new MergedContact(
          contact.id().toString(),
          contact.name().orElse(null),
          contact.phone().map(PhoneNumber::digits).orElse(null),
          contact.lid().map(Object::toString).orElse(null));
    }
  }

  static MergeView from(Merge merge) {
    return new MergeView(
        merge.id().toString(),
        merge.kept().toString(),
        MergedContact.from(merge.gone()),
        merge.reason().label(),
        merge.at(),
        merge.by().map(Object::toString).orElse(null),
        merge.undone().map(Merge.Undone::at).orElse(null),
        merge.undone().flatMap(Merge.Undone::by).map(Object::toString).orElse(null));
  }
}
