package dev.recado.web.campaigns;

import dev.recado.application.campaigns.port.Recipients.Listing;
import dev.recado.application.campaigns.port.Recipients.Place;
import dev.recado.application.campaigns.port.Recipients.Request;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.web.json.PageView;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's place in a campaign.
 *
 * @param reason why he is left out, such as {@code opted_out}
 */
public record RecipientView(
    String id,
    @Nullable String contactId,
    @Nullable String phone,
    @Nullable String name,
    Map<String, String> variables,
    @Nullable Integer variant,
    String status,
    @Nullable String reason,
    @Nullable String error,
    @Nullable String messageId,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant readAt,
    @Nullable Instant repliedAt,
    @Nullable Instant optedOutAt) {
  private static final int DEFAULT_LIMIT = 50;

  static RecipientView from(Recipient recipient) {
    Recipient.Marks marks = recipient.marks();
    return new RecipientView(
        recipient.id().toString(),
        recipient.contact().map(Object::toString).orElse(null),
        recipient.phone().orElse(null),
        recipient.name().orElse(null),
        recipient.variables(),
        recipient.variant().orElse(null),
        recipient.status().label(),
        recipient.skipped().map(RefusalReason::label).orElse(null),
        recipient.error().orElse(null),
        recipient.message().map(Object::toString).orElse(null),
        marks.sentAt().orElse(null),
        marks.deliveredAt().orElse(null),
        marks.readAt().orElse(null),
        marks.repliedAt().orElse(null),
        marks.optedOutAt().orElse(null));
  }

  static PageView<RecipientView> page(Listing listing) {
    return new PageView<>(
        listing.items().stream().map(RecipientView::from).toList(),
        listing.next().map(RecipientCursor::write).orElse(null));
  }

  static Request request(@Nullable String cursor, @Nullable Integer limit) {
    Optional<Place> after = Optional.ofNullable(cursor).map(RecipientCursor::read);
    return new Request(after, limit == null ? DEFAULT_LIMIT : limit);
  }
}
