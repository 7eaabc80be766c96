package dev.recado.evolution.client;

import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SendOutcome.Accepted;
import dev.recado.domain.message.SendOutcome.FailedBefore;
import dev.recado.domain.message.SendOutcome.Rejected;
import dev.recado.domain.message.SendOutcome.Rejection;
import dev.recado.domain.message.SendOutcome.Unknown;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Tells from an answer whether a message left (engine.md, "Sending"). The gateway checks instance,
 * key, body and number before it writes to the socket, and stores the message after it; an error
 * that cannot be placed before the write is therefore unknown.
 */
final class SendVerdict {
  private static final int LONGEST_ID = 200;
  private static final List<String> BEFORE_THE_WRITE =
      List.of(
          "Connection Closed",
          "reading 'textMessage'",
          "reading 'mediaMessage'",
          "reading 'audioWhatsapp'",
          "reading 'mediaSticker'");
  private static final List<String> DEFECTS =
      List.of(
          "Text is required",
          "Owned media must be a url or base64",
          "For base64 the file name must be informed.");

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
    return Values.filled(key, "id")
        .filter(id -> id.length() <= LONGEST_ID)
        .<SendOutcome>map(id -> new Accepted(new ProviderMessageId(id), canonical(key)))
        .orElseGet(() -> new Unknown("gateway accepted without an id"));
  }

  private static Optional<Jid> canonical(JsonObject key) {
    return Values.text(key, "remoteJid")
        .flatMap(Jid::parse)
        .filter(jid -> jid.kind() == Jid.Kind.PHONE);
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

  /**
   * Only the validation of a body nests its messages twice; only a body that cannot be parsed is
   * answered with a plain text. The same words in a list come from the send itself.
   */
  private static boolean schemaViolation(Answer answer) {
    return switch (answer.message()) {
      case JsonArray list ->
          nested(list) || answer.texts().size() == 1 && DEFECTS.contains(answer.texts().getFirst());
      case JsonString plain -> plain.getString().contains("JSON");
      default -> false;
    };
  }

  private static boolean nested(JsonArray list) {
    return !list.isEmpty() && list.getFirst() instanceof JsonArray;
  }

  /** The number check and a session that is not loaded fail with a plain text. */
  private static SendOutcome internalError(Answer answer) {
    boolean before =
        answer.message() instanceof JsonString plain
            && BEFORE_THE_WRITE.stream().anyMatch(plain.getString()::contains);
    return before ? new FailedBefore(answer.summary()) : new Unknown(answer.summary());
  }
}
