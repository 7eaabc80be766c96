package dev.recado.evolution.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Turns the JDK server's exchanges into requests and replies. */
public final class FrontDoor implements HttpHandler {
  private final Router router;
  private final Pauses pauses;
  private final Duration holdFor;
  private final int bodyLimit;

  /**
   * @param holdFor how long a withheld answer keeps the client waiting
   * @param bodyLimit largest request body in bytes; a larger one is answered 413
   */
  public FrontDoor(Router router, Pauses pauses, Duration holdFor, int bodyLimit) {
    this.router = router;
    this.pauses = pauses;
    this.holdFor = holdFor;
    this.bodyLimit = bodyLimit;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // Closing an exchange whose headers were never sent closes the connection: that is the cut.
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(bodyLimit + 1);
    if (body.length > bodyLimit) {
      return Reply.json(413, failure(413, "Payload Too Large", "request entity too large"));
    }
    try {
      return router.answer(request(exchange, body));
    } catch (RuntimeException unexpected) {
      String message = String.valueOf(unexpected.getMessage());
      return Reply.json(500, failure(500, "Internal Server Error", message));
    }
  }

  private static Request request(HttpExchange exchange, byte[] body) {
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Map.of(),
        Request.pairs(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestHeaders()::getFirst,
        body);
  }

  private static JsonObject failure(int status, String error, String message) {
    return JsonText.object(
        "status", status, "error", error, "response", JsonText.object("message", message));
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Content content -> write(exchange, content);
      case Reply.Late late -> {
        pauses.pause(late.pause());
        send(exchange, late.reply());
      }
      case Reply.Withheld ignored -> pauses.pause(holdFor);
      case Reply.Cut ignored -> {}
    }
  }

  private static void write(HttpExchange exchange, Reply.Content content) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", content.type());
    content.headers().forEach(exchange.getResponseHeaders()::set);
    int length = content.body().length;
    exchange.sendResponseHeaders(content.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(content.body());
    }
  }
}
