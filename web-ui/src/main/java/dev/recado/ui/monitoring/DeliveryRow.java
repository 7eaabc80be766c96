package dev.recado.ui.monitoring;

import dev.recado.application.messaging.ReviewOutbox.Reviewed;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.message.Message;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.text.Phones;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message that was not delivered.
 *
 * @param to name and number of whom it is for; empty for a group
 * @param waiting the label of why it waits; empty when it does not
 * @param until the earliest time it may leave, where anybody can tell
 * @param code what it failed with; empty when it did not
 * @param known whether we have words of our own for the code
 * @param detail what the gateway said, where our own words do not say it all
 */
public record DeliveryRow(
    String id,
    String conversation,
    String unit,
    String to,
    String text,
    Instant at,
    int attempts,
    String waiting,
    Optional<Instant> until,
    String code,
    boolean known,
    String detail) {
  private static final List<String> REFUSED =
      Arrays.stream(RefusalReason.values()).map(RefusalReason::label).toList();

  private static final List<String> KNOWN =
      Stream.concat(
              REFUSED.stream(),
              Stream.of(
                  "gateway_failed",
                  "file_missing",
                  "our_defect",
                  "given_up",
                  "restricted",
                  "rejected_by_whatsapp"))
          .toList();

  static DeliveryRow from(Reviewed reviewed, Map<UnitId, String> units) {
    Message message = reviewed.message();
    String code = message.errorCode().orElse("");
    return new DeliveryRow(
        message.id().toString(),
        message.conversation().toString(),
        units.getOrDefault(message.unit(), ""),
        reviewed.contact().map(DeliveryRow::name).orElse(""),
        message.content().preview(),
        message.createdAt(),
        message.attempts(),
        reviewed.waiting().map(NotYet::reason).map(WaitReason::label).orElse(""),
        reviewed.waiting().flatMap(NotYet::until),
        code,
        KNOWN.contains(code),
        REFUSED.contains(code) ? "" : message.errorDetail().orElse(""));
  }

  private static String name(Contact contact) {
    Optional<String> phone = contact.phone().map(Phones::write);
    return contact
        .name()
        .map(name -> phone.map(number -> name + ", " + number).orElse(name))
        .or(() -> phone)
        .orElse("");
  }
}
