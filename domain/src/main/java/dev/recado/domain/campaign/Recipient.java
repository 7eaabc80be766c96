package dev.recado.domain.campaign;

import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One person's place in a campaign.
 *
 * @param contact empty only for a line whose phone nobody can have
 * @param position in which order they are served
 * @param phone as it was given, or as the address book has it
 * @param name what he was called when he was added, or what the address book calls him
 * @param variables what the text says to him, by name
 * @param variant which wording he got: 0 is the content, 1 the first variant
 * @param skipped why he is left out
 * @param error why his message failed, for people to read
 */
public record Recipient(
    RecipientId id,
    CampaignId campaign,
    Optional<ContactId> contact,
    int position,
    Optional<String> phone,
    Optional<String> name,
    Map<String, String> variables,
    Optional<Integer> variant,
    RecipientStatus status,
    Optional<RefusalReason> skipped,
    Optional<String> error,
    Optional<MessageId> message,
    Marks marks) {

  /** When what happened. */
  public record Marks(
      Optional<Instant> sentAt,
      Optional<Instant> deliveredAt,
      Optional<Instant> readAt,
      Optional<Instant> repliedAt,
      Optional<Instant> optedOutAt) {
    public static final Marks NONE =
        new Marks(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Marks replied(Instant at) {
      return new Marks(sentAt, deliveredAt, readAt, Optional.of(at), optedOutAt);
    }

    public Marks optedOut(Instant at) {
      return new Marks(sentAt, deliveredAt, readAt, repliedAt, Optional.of(at));
    }
  }
}
