package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.delivery.Webhooks;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page for people: plain forms, no script, no style but its own file. */
final class Page {
  private static final int MOST_INSTANCES = 50;
  private static final int MOST_ROWS = 25;
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; img-src data:; style-src 'self'; form-action 'self'; "
              + "frame-ancestors 'none'; base-uri 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Cache-Control",
          "no-store");
  private static final String TEMPLATE = resource("page.html");
  private static final String STYLE = resource("simulator.css");

  private final Simulator simulator;
  private final Webhooks webhooks;

  Page(Simulator simulator, Webhooks webhooks) {
    this.simulator = simulator;
    this.webhooks = webhooks;
  }

  Reply show(Request request) {
    String html =
        TEMPLATE
            .replace("{{notice}}", notice(request))
            .replace("{{instances}}", instances())
            .replace("{{faults}}", FaultCard.of(simulator.faults(), simulator.numbers()))
            .replace("{{sent}}", sent())
            .replace("{{deliveries}}", deliveries());
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new Reply.Content(200, "text/html; charset=utf-8", bytes, HEADERS);
  }

  Reply style(Request request) {
    return Reply.content(200, "text/css; charset=utf-8", STYLE);
  }

  private static String notice(Request request) {
    return request
        .queryValue("notice")
        .map(text -> "<p class=\"notice\" role=\"status\">" + Html.escape(text) + "</p>")
        .orElse("");
  }

  private String instances() {
    List<Instance> all = simulator.instances().all();
    return all.isEmpty()
        ? "<p class=\"empty\">No instance yet: connect a unit. / Nenhuma instância ainda.</p>"
        : all.reversed().stream()
            .limit(MOST_INSTANCES)
            .map(InstanceCard::of)
            .collect(Collectors.joining());
  }

  private String sent() {
    return Html.table(
        List.of("Time / Hora", "Instance", "To / Para", "Text / Texto", "Id"),
        simulator.sent().last(MOST_ROWS, message -> true).reversed().stream()
            .map(
                message ->
                    List.of(
                        message.at().toString(),
                        message.instance(),
                        message.jid(),
                        message.text(),
                        message.id()))
            .toList());
  }

  private String deliveries() {
    return Html.table(
        List.of("Time / Hora", "Instance", "Event", "Attempt / Tentativa", "Result", "Outcome"),
        webhooks.deliveries(MOST_ROWS, delivery -> true).reversed().stream()
            .map(
                delivery ->
                    List.of(
                        delivery.at().toString(),
                        delivery.instance(),
                        delivery.event(),
                        String.valueOf(delivery.attempt()),
                        delivery.result(),
                        delivery.outcome().name()))
            .toList());
  }

  private static String resource(String name) {
    try (InputStream file = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
