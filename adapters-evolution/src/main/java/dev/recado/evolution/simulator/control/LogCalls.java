package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.delivery.Delivery;
import dev.recado.evolution.simulator.delivery.Webhooks;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Jids;
import dev.recado.evolution.simulator.model.SentMessage;
import dev.recado.evolution.simulator.model.Simulator;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;

/** What was sent and what was delivered, and webhook bodies made by hand. */
final class LogCalls {
  private static final int USUAL_LIMIT = 1_000;
  private static final int BAD_GATEWAY = 502;

  private final Simulator simulator;
  private final Webhooks webhooks;

  LogCalls(Simulator simulator, Webhooks webhooks) {
    this.simulator = simulator;
    this.webhooks = webhooks;
  }

  Reply sent(Request request) {
    List<SentMessage> found =
        simulator
            .sent()
            .last(
                limit(request),
                message ->
                    fits(request, "instance", message.instance())
                        && request
                            .queryValue("number")
                            .map(number -> Jids.of(number).equals(Jids.of(message.jid())))
                            .orElse(true));
    return Reply.ok(JsonText.array(found.stream().map(LogCalls::view).toList()));
  }

  Reply deliveries(Request request) {
    List<Delivery> found =
        webhooks.deliveries(
            limit(request),
            delivery ->
                fits(request, "instance", delivery.instance())
                    && fits(request, "event", delivery.event()));
    return Reply.ok(JsonText.array(found.stream().map(LogCalls::view).toList()));
  }

  /** Posts the body as it is; a text is posted without its quotes, so that it can be anything. */
  Reply raw(Instance instance, Fields request) {
    JsonValue body = request.raw("body");
    String text = body instanceof JsonString string ? string.getString() : body.toString();
    try {
      return Reply.ok(JsonText.object("status", webhooks.postRaw(instance, text)));
    } catch (IOException unanswered) {
      return Reply.json(BAD_GATEWAY, JsonText.object("error", unanswered.toString()));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return new Reply.Cut();
    }
  }

  private static int limit(Request request) {
    return request
        .queryValue("limit")
        .filter(text -> text.matches("\\d{1,7}"))
        .map(Integer::valueOf)
        .orElse(USUAL_LIMIT);
  }

  private static boolean fits(Request request, String name, String value) {
    return request.queryValue(name).map(value::equals).orElse(true);
  }

  private static JsonObject view(SentMessage message) {
    return JsonText.object(
        "at", message.at().toString(),
        "instance", message.instance(),
        "number", message.number(),
        "jid", message.jid(),
        "text", message.text(),
        "id", message.id());
  }

  private static JsonObject view(Delivery delivery) {
    return JsonText.object(
        "at", delivery.at().toString(),
        "instance", delivery.instance(),
        "event", delivery.event(),
        "attempt", delivery.attempt(),
        "result", delivery.result(),
        "outcome", delivery.outcome());
  }
}
