package dev.recado.evolution.simulator;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A client of the simulator in a test, with the words tests need most. */
final class Api implements AutoCloseable {
  static final String NAME = "unidade-centro-7f3k";
  static final String OWNER = "5511999990000";
  static final String ANA = "5511999990101";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SimulatorServer server;
  private String key;
  private String remembered = "";
  private Duration timeout = Duration.ofSeconds(10);

  Api(SimulatorServer server) {
    this.server = server;
    this.key = server.apiKey();
  }

  Api withKey(String newKey) {
    key = newKey;
    return this;
  }

  Api patientFor(Duration newTimeout) {
    timeout = newTimeout;
    return this;
  }

  /** Keeps the id an answer of the control API gave. */
  String remember(Answer written) {
    remembered = written.object().getString("id");
    return remembered;
  }

  String remembered() {
    return remembered;
  }

  record Answer(int status, String text) {
    JsonObject object() {
      return (JsonObject) JsonText.parse(text);
    }

    JsonArray array() {
      return (JsonArray) JsonText.parse(text);
    }
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, null);
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return send("DELETE", path, null);
  }

  Answer post(String path, Object... fields) throws IOException, InterruptedException {
    return send("POST", path, JsonText.object(fields).toString());
  }

  Answer send(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
            .timeout(timeout)
            .header("apikey", key)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  /** A post as the browser sends it for a page of another site. */
  Answer fromOrigin(String origin, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
            .header("Origin", origin)
            .POST(BodyPublishers.noBody())
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.body());
  }

  /** Submits a form of the page; the answer's text is the address it leads to. */
  Answer submit(String form, String encoded) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/simulator/forms/" + form))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server.baseUrl())
            .POST(BodyPublishers.ofString(encoded))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response.headers().firstValue("Location").orElse(""));
  }

  /** Creates an instance subscribed to these events, none meaning all. */
  Answer create(String name, String webhookUrl, String... events)
      throws IOException, InterruptedException {
    JsonValue webhook =
        JsonText.object(
            "url",
            webhookUrl,
            "byEvents",
            false,
            "headers",
            JsonText.object("X-Unit-Secret", "secret"),
            "events",
            List.of(events));
    return post(
        "/instance/create",
        "instanceName",
        name,
        "integration",
        "WHATSAPP-BAILEYS",
        "qrcode",
        true,
        "webhook",
        webhook);
  }

  /** Creates an instance and pairs it. */
  void pair(String webhookUrl, String... events) throws IOException, InterruptedException {
    create(NAME, webhookUrl, events);
    post("/simulator/api/scan", "phone", OWNER, "profileName", "Loja Exemplo");
  }

  Answer sendText(String number, String text) throws IOException, InterruptedException {
    return post("/message/sendText/" + NAME, "number", number, "text", text);
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
  }
}
