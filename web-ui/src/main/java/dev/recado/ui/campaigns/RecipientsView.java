package dev.recado.ui.campaigns;

import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.ui.text.Phones;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who receives a campaign.
 *
 * @param q what was searched for
 * @param status of which only these are shown; empty for all
 * @param waiting why those who are pending still wait; null while it sends
 * @param next where the next page begins; null at the end
 */
public record RecipientsView(
    String campaign,
    String campaignStatus,
    String q,
    String status,
    @Nullable String waiting,
    List<Row> rows,
    @Nullable String next) {
  /**
   * One of them.
   *
   * @param contact null for a line whose phone nobody can have
   * @param reason why he was skipped, as a key of the texts; null if he was not
   * @param error why his message failed, in words
   */
  public record Row(
      @Nullable String contact,
      String name,
      String phone,
      String status,
      int wording,
      @Nullable String reason,
      @Nullable String error,
      @Nullable Instant sentAt,
      @Nullable Instant readAt,
      @Nullable String message) {
    static Row from(Recipient recipient) {
      return new Row(
          recipient.contact().map(Object::toString).orElse(null),
          recipient.name().orElse(""),
          recipient.phone().map(Phones::written).orElse(""),
          recipient.status().label(),
          recipient.variant().orElse(0) + 1,
          recipient.skipped().map(RefusalReason::label).orElse(null),
          recipient.error().orElse(null),
          recipient.marks().sentAt().orElse(null),
          recipient.marks().readAt().orElse(null),
          recipient.message().map(Object::toString).orElse(null));
    }

    /** Whether somebody may ask why it was not sent. */
    public boolean unsent() {
      return switch (RecipientStatus.of(status)) {
        case PENDING, SENDING, FAILED, UNCERTAIN, SKIPPED -> true;
        case SENT, DELIVERED, READ, REPLIED -> false;
      };
    }
  }

  public List<String> statuses() {
    return Arrays.stream(RecipientStatus.values()).map(RecipientStatus::label).toList();
  }
}
