package dev.recado.launcher.gate;

import dev.recado.launcher.database.OwnerSource;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import dev.recado.persistence.sql.PostgresJdbi;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Whether the gateway itself says that it reports every live number to us. */
public final class GatewayWebhooks {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Nobody reads more lines than this; with a wrong address all of them say the same. */
  private static final int MOST = 200;

  private final PostgresUrl owner;
  private final URI gateway;
  private final Secret key;
  private final URI base;

  /**
   * @param gateway EVOLUTION_API_URL
   * @param base BASE_URL
   */
  public GatewayWebhooks(PostgresUrl owner, URI gateway, Secret key, URI base) {
    this.owner = owner;
    this.gateway = gateway;
    this.key = key;
    this.base = base;
  }

  private record Line(String name, String instance, String webhook) {}

  public Section section() {
    List<Line> live = live();
    if (live.isEmpty()) {
      return new Section(
          "webhooks", List.of(GateLine.passed("no number is connected, so none is registered")));
    }
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build()) {
      return new Section("webhooks", live.stream().map(line -> checked(client, line)).toList());
    }
  }

  private List<Line> live() {
    return PostgresJdbi.over(OwnerSource.of(owner))
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.id, c.provider, c.instance_id, c.webhook_secret
                        from unit_whatsapp_connections c
                        where c.status in ('connected', 'restricted')
                        order by c.connected_at desc limit :most
                        """)
                    .bind("most", MOST)
                    .map(
                        (row, context) ->
                            new Line(
                                row.getString("id"),
                                row.getString("instance_id"),
                                "%s/webhooks/whatsapp/%s/%s"
                                    .formatted(
                                        base,
                                        row.getString("provider"),
                                        row.getString("webhook_secret"))))
                    .list());
  }

  private GateLine checked(HttpClient client, Line line) {
    String words = "webhook of connection " + line.name();
    try {
      HttpResponse<String> answer = client.send(request(line), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return GateLine.failed(words + " is unknown: the gateway answers " + answer.statusCode());
      }
      return registered(answer.body(), line.webhook())
          ? GateLine.passed(words + " is registered")
          : GateLine.failed(
              words
                  + " leads elsewhere or is off: it is repaired within 15 minutes, or now by"
                  + " POST /units/{unitId}/whatsapp/rotate-secret");
    } catch (IOException | JsonException away) {
      return GateLine.failed(words + " is unknown: the gateway does not answer");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return GateLine.failed(words + " is unknown: interrupted");
    }
  }

  private HttpRequest request(Line line) {
    String instance =
        URLEncoder.encode(line.instance(), StandardCharsets.UTF_8).replace("+", "%20");
    return HttpRequest.newBuilder(URI.create(gateway + "/webhook/find/" + instance))
        .timeout(PATIENCE)
        .header("apikey", key.value())
        .build();
  }

  /** One that was never written is answered with null. */
  private static boolean registered(String body, String wanted) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue() instanceof JsonObject found
          && found.getBoolean("enabled", false)
          && found.getString("url", "").equals(wanted);
    }
  }
}
