package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.JsonText;
import java.util.List;

/** A call that fails, with the error body the gateway answers; the shapes differ on purpose. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  private Failure(int status, Object body) {
    super(null, null, false, false);
    this.reply = Reply.json(status, body);
  }

  Reply reply() {
    return reply;
  }

  /** The message is a plain text. */
  static Failure unauthorized() {
    return failure(401, "Unauthorized", "Unauthorized");
  }

  static Failure notFound(String message) {
    return failure(404, "Not Found", List.of(message));
  }

  static Failure forbidden(String message) {
    return failure(403, "Forbidden", List.of(message));
  }

  /** The message is an array of texts or objects. */
  static Failure badRequest(Object message) {
    return failure(400, "Bad Request", List.of(message));
  }

  /** The message is an array inside an array. */
  static Failure invalid(List<String> violations) {
    return failure(400, "Bad Request", List.of(violations));
  }

  /** An unexpected exception: the message is a plain text. */
  static Failure crash(String message) {
    return failure(500, "Internal Server Error", message);
  }

  /** A body that is not JSON: status 400 under the label of a 500. */
  static Failure malformed(String message) {
    return failure(400, "Internal Server Error", message);
  }

  /** The naked body {@code whatsappNumbers} fails with. */
  static Failure naked() {
    return new Failure(400, JsonText.object());
  }

  /** HTTP success that is none. */
  static Failure withSuccessStatus() {
    return new Failure(200, JsonText.object("error", true, "message", "[object Object]"));
  }

  private static Failure failure(int status, String error, Object message) {
    return new Failure(
        status,
        JsonText.object(
            "status", status, "error", error, "response", JsonText.object("message", message)));
  }
}
