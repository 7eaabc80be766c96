package dev.recado.domain.consent;

import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's wish not to be written to, with what proves it.
 *
 * @param note what the member who entered it says about it
 * @param by the member who entered it
 * @param undone when it ended; empty while it holds
 */
public record OptOut(
    OptOutId id,
    ContactId contact,
    ConsentSource source,
    Optional<Evidence> evidence,
    Optional<String> note,
    Instant at,
    Optional<MemberId> by,
    Optional<Undone> undone) {
  /**
   * The person's own words.
   *
   * @param keyword the tenant's phrase that matched
   * @param text what the person wrote, word for word
   * @param message empty once the message is gone
   */
  public record Evidence(String keyword, String text, Optional<MessageId> message) {}

  /** Who ended it, and when. */
  public record Undone(Instant at, ConsentSource source, Optional<MemberId> by) {}

  public boolean active() {
    return undone.isEmpty();
  }
}
