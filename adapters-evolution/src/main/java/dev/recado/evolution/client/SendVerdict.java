package dev.recado.evolution.client;

import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SendOutcome.Accepted;
import dev.recado.domain.message.SendOutcome.FailedBefore;
import dev.recado.domain.message.SendOutcome.Rejected;
import dev.recado.domain.message.SendOutcome.Rejection;
import dev.recado.domain.message.SendOutcome.Unknown;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * Tells from an answer whether a message left (engine.md, "Sending"). The gateway checks instance,
 * key, body and number before it writes to the socket, and stores the message after it; an error that
 * cannot be placed before the write is therefore unknown.
 */
final class SendVerdict {
  private SendVerdict() {}

  static SendOutcome of(Answer answer) {
    if (answer.success()) {
      return accepted(answer);
    }
    return switch (answer.status()) {
      case 400 -> badRequest(answer);
      case 401, 403, 404, 429, 503 -> new FailedBefore(answer.summary());
      case 500 -> internalError(answer);
      default -> new Unknown(answer.summary());
    };
  }

  private static SendOutcome accepted(Answer answer) {
    JsonObject key = answer.object("key");
    String id = key.getString("id", "");
    return id.isBlank()
        ? new Unknown("gateway accepted without an id")
        : new Accepted(
            new ProviderMessageId(id),
            Jid.parse(key.getString("remoteJid", ""))
                .filter(jid -> jid.kind() == Jid.Kind.PHONE));
  }

  private static SendOutcome badRequest(Answer answer) {
    if (answer.objects().stream().anyMatch(SendVerdict::notOnWhatsApp)) {
      return new Rejected(Rejection.NOT_ON_WHATSAPP, "the number is not on WhatsApp");
    }
    return schemaViolation(answer)
        ? new Rejected(Rejection.OUR_DEFECT, answer.summary())
        : new Unknown(answer.summary());
  }

  private static boolean notOnWhatsApp(JsonObject check) {
    return JsonValue.FALSE.equals(check.get("exists"));
  }

  /** Only the validation of a body nests its messages twice, or fails to parse it. */
  private static boolean schemaViolation(Answer answer) {
    boolean nested =
        answer.message() instanceof JsonArray list
            && !list.isEmpty()
            && list.getFirst() instanceof JsonArray;
    return nested || answer.says("Text is required") || answer.says("in JSON") || unparsed(answer);
  }

  private static boolean unparsed(Answer answer) {
    return answer.says("JSON input");
  }

  /** The number check and a session that is not loaded fail with a plain text. */
  private static SendOutcome internalError(Answer answer) {
    boolean before =
        answer.says("Connection Closed") || answer.says("Cannot read properties of undefined");
    return before ? new FailedBefore(answer.summary()) : new Unknown(answer.summary());
  }
}
