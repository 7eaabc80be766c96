package dev.recado.domain.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A person in a tenant's address book.
 *
 * @param phone the number as first known or typed; may still be unknown when only the LID is
 * @param canonical the identifier WhatsApp itself uses for the number
 * @param notOnWhatsAppUntil the gateway said the number is not on WhatsApp: until when it is not
 *     tried again
 * @param fields what the tenant notes about the person
 */
public record Contact(
    ContactId id,
    ContactNames names,
    Optional<PhoneNumber> phone,
    Optional<Jid> canonical,
    Optional<Jid> lid,
    Optional<Instant> notOnWhatsAppUntil,
    ContactFields fields,
    Instant createdAt) {
  /** How long a number that is not on WhatsApp is left alone: people do get WhatsApp. */
  public static final Duration ABSENT_FOR = Duration.ofDays(7);

  /** The name to show. */
  public Optional<String> name() {
    return names.shown();
  }
}
