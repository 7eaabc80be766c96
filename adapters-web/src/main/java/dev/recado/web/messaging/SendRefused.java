package dev.recado.web.messaging;

import dev.recado.domain.message.Message;
import dev.recado.domain.refusal.Breach;
import java.util.Map;

/** The message may not be sent, now or later; the row keeps the reason. */
final class SendRefused extends Breach {
  private final String internalId;

  SendRefused(Message message, String code, String title, String detail) {
    super(code, title, detail);
    this.internalId = message.id().toString();
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("internalId", internalId);
  }
}
