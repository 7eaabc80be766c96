package dev.recado.web.messaging;

import dev.recado.domain.message.Message;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.Refusal;
import java.util.Map;

/** All tries failed; the row keeps the reason and can be put back into its queue. */
final class SendFailed extends GatewayFailed {
  private record Why(String title, String detail) {}

  private static final Map<String, Why> REFUSED =
      Map.of(
          RefusalReason.OUTBOUND_NOT_ALLOWED.label(),
          new Why(
              "Outbound not allowed",
              "Outside of production only numbers in OUTBOUND_ALLOWLIST receive anything."),
          RefusalReason.OPTED_OUT.label(),
          new Why(
              "The person opted out",
              "He asked not to be written to; only a reply within 24 hours of his message passes."),
          RefusalReason.NOT_ON_WHATSAPP.label(),
          new Why(
              "The number is not on WhatsApp", "Check the number; it is tried again in a week."),
          RefusalReason.EXPIRED.label(),
          new Why(
              "The message expired",
              "It could not be sent in time; send it anew if it still matters."));

  private final Message message;

  SendFailed(Message message) {
    super(
        message.errorCode().orElse("send_failed"),
        "Failed to send message after retries",
        "Nothing was sent. See details; POST /messages/{internalId}/retry puts it back.");
    this.message = message;
  }

  /** A message that was refused, or whose number does not exist, asks for what is not possible. */
  static Refusal of(Message message) {
    String code = message.errorCode().orElse("");
    Why why = REFUSED.get(code);
    return why == null
        ? new SendFailed(message)
        : new SendRefused(message, code, why.title(), why.detail());
  }

  @Override
  public Map<String, Object> members() {
    return Map.of(
        "details", message.errorDetail().orElse(""),
        "attempts", message.attempts(),
        "internalId", message.id().toString());
  }
}
