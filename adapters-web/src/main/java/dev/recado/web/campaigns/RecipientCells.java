package dev.recado.web.campaigns;

import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.pacing.RefusalReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A recipient as cells of a table. */
final class RecipientCells {
  static final List<String> HEADER =
      List.of(
          "phone",
          "name",
          "status",
          "reason",
          "variant",
          "sentAt",
          "deliveredAt",
          "readAt",
          "repliedAt",
          "messageId");

  private RecipientCells() {}

  static List<String> of(Recipient recipient) {
    return List.of(
        recipient.phone().orElse(""),
        recipient.name().orElse(""),
        recipient.status().label(),
        recipient.skipped().map(RefusalReason::label).or(recipient::error).orElse(""),
        recipient.variant().map(Object::toString).orElse(""),
        time(recipient.marks().sentAt()),
        time(recipient.marks().deliveredAt()),
        time(recipient.marks().readAt()),
        time(recipient.marks().repliedAt()),
        recipient.message().map(Object::toString).orElse(""));
  }

  private static String time(Optional<Instant> at) {
    return at.map(Instant::toString).orElse("");
  }
}
