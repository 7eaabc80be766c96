package dev.recado.web.messaging;

import dev.recado.domain.message.Message;
import dev.recado.domain.refusal.GatewayFailed;
import java.util.Map;

/** All tries failed; the row keeps the reason and can be put back into its queue. */
final class SendFailed extends GatewayFailed {
  private final Message message;

  SendFailed(Message message) {
    super(
        message.errorCode().orElse("send_failed"),
        "Failed to send message after retries",
        "Nothing was sent. See details; POST /messages/{internalId}/retry puts it back.");
    this.message = message;
  }

  @Override
  public Map<String, Object> members() {
    return Map.of(
        "details", message.errorDetail().orElse(""),
        "attempts", message.attempts(),
        "internalId", message.id().toString());
  }
}
