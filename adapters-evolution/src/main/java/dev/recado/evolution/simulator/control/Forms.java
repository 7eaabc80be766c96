package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.http.Endpoint;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays the page's forms as calls of the JSON API and goes back to the page. */
final class Forms {
  private static final Set<String> NUMBERS =
      Set.of("code", "times", "delayMs", "copies", "dropPercent", "shuffle", "seed");
  private static final Set<String> LISTS = Set.of("unknown", "known");

  private Forms() {}

  /** The form's fields become the JSON body. */
  static Endpoint of(Endpoint api) {
    return request -> played(api, request, body(request.form()));
  }

  /** An unticked box is a field the browser leaves out. */
  static Endpoint closing(Endpoint api) {
    return request -> {
      JsonObject body = body(request.form());
      boolean reconnect = Fields.of(body).has("reconnect");
      return played(api, request, JsonText.with(body, "reconnect", reconnect));
    };
  }

  /** The webhook form sets everything it shows. */
  static Endpoint webhooks(Endpoint api) {
    return request -> {
      JsonObject form = body(request.form());
      return played(
          api,
          request,
          JsonText.object(
              "webhooks", JsonText.with(form, "ordered", form.containsKey("ordered")),
              "suppressEchoes", form.containsKey("suppressEchoes"),
              "suppressReceipts", form.containsKey("suppressReceipts"),
              "restrict", form.containsKey("restrict")));
    };
  }

  private static Reply played(Endpoint api, Request request, JsonObject body) {
    Reply reply = api.answer(request.withBody(body.toString()));
    return Reply.seeOther("/simulator" + notice(reply));
  }

  private static String notice(Reply reply) {
    if (reply instanceof Reply.Content content && content.status() >= 400) {
      String text = new String(content.body(), StandardCharsets.UTF_8);
      String error = Fields.of(JsonText.parse(text)).text("error", text);
      return "?notice=" + URLEncoder.encode(error, StandardCharsets.UTF_8);
    }
    return "";
  }

  private static JsonObject body(Map<String, String> form) {
    Map<String, Object> body = new LinkedHashMap<>();
    form.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            body.put(name, typed(name, value.strip()));
          }
        });
    return (JsonObject) JsonText.value(body);
  }

  private static Object typed(String name, String value) {
    if (NUMBERS.contains(name) && value.matches("-?\\d{1,9}")) {
      return Integer.valueOf(value);
    }
    return LISTS.contains(name) ? List.of(value.split("[,\\s]+")) : value;
  }
}
