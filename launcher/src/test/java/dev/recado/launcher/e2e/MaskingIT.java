package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Secrets that come in by every way a request has, and what is written down of them. */
@ExtendWith(SharedServer.class)
class MaskingIT {
  private final RunningServer server;
  private final Stage stage;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> planted = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  MaskingIT(RunningServer server) {
    this.server = server;
    this.stage = new Stage(server.target());
  }

  /** Something only a careless line would repeat. */
  private String secret(String shape) {
    String secret = shape.formatted("zk" + stage.word() + "Q");
    planted.add(secret);
    return secret;
  }

  /** A name and a password; the container itself fails on what is no such pair. */
  private String credentials() {
    byte[] pair = ("ana:" + secret("%s")).getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getEncoder().encodeToString(pair);
    planted.add(encoded);
    return encoded;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + path));
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    answers.add(client.send(request.build(), BodyHandlers.ofString()).body());
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return BodyPublishers.ofString(json);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void inPaths() throws IOException, InterruptedException {
    send(
        request("/webhooks/whatsapp/evolution/" + secret("%s")).POST(body("{\"instance\":\"x\"}")));
    send(request("/webhooks/whatsapp/" + secret("%s") + "/s").POST(body("{}")));
    send(request("/reset/" + secret("sk-%s")));
    send(request("/conversations?cursor=" + secret("%s") + "&apikey=" + secret("%s")));
    send(request("/ui/login?to=" + encoded("/ui?token=" + secret("eyJhbGciOiJIUzI1NiJ9.%s"))));
  }

  private void inHeaders() throws IOException, InterruptedException {
    send(request("/admin/units").header("Authorization", "Bearer " + secret("eyJhbGciOi.%s.x")));
    send(request("/admin/units").header("Authorization", "Basic " + credentials()));
    send(request("/admin/units").header("apikey", secret("%s")));
    send(request("/ui").header("Cookie", "recado=" + secret("%s") + "; other=" + secret("%s")));
    send(request("/health").header("X-Request-Id", secret("sk-%s")));
    send(request("/health").header("X-Forwarded-For", secret("%s")));
    send(request("/health").header("User-Agent", secret("%s")));
  }

  private void inBodies(Stage.Paired unit) throws IOException, InterruptedException {
    Api admin = unit.admin();
    String login = "{\"email\":\"%s@recado.test\",\"password\":\"%s\"}";
    send(request("/admin/login").POST(body(login.formatted(secret("%s"), secret("%s")))));
    send(request("/admin/refresh").POST(body("{\"refreshToken\":\"" + secret("%s") + "\"}")));
    send(request("/admin/login").POST(body("{\"password\": " + secret("%s"))));
    answers.add(
        admin
            .post(
                "/units/" + unit.unitId() + "/whatsapp/connect",
                Map.of("provider", "evolution", "credentials", Map.of("apikey", secret("%s"))))
            .toString());
    answers.add(
        admin
            .post("/messages", Map.of("phone", secret("%s"), "message", secret("sk-%s")))
            .toString());
    String said = secret("password=%s");
    admin.post("/messages", Map.of("phone", stage.phone(), "message", said)).expect(200);
    admin.post(
        "/campaigns",
        Map.of("name", "Oferta", "content", "{{" + secret("%s"), "unitId", unit.unitId()));
    String event =
        "{\"event\":\"messages.upsert\",\"instance\":\"%s\",\"apikey\":\"%s\",\"data\":{\"key\":\"%s\"}}";
    stage
        .world()
        .deliver(unit.instance(), event.formatted(unit.instance(), secret("%s"), secret("%s")));
  }

  @Test
  void a_secret_that_comes_in_by_any_way_is_in_no_log() throws Exception {
    inPaths();
    inHeaders();
    inBodies(stage.paired());

    String log = server.output();
    String messages = server.serverMessages();
    assertThat(planted).hasSizeGreaterThan(20);
    for (String secret : planted) {
      assertThat(log).doesNotContain(secret).doesNotContain(encoded(secret));
      assertThat(messages).doesNotContain(secret).doesNotContain(encoded(secret));
    }
    assertThat(log).contains("HTTP POST /webhooks/whatsapp/{provider}/{secret} 200");
    assertThat(log).doesNotContain(server.simulatorKey()).doesNotContain(server.jwtSecret());
    assertThat(messages).doesNotContain(server.simulatorKey()).doesNotContain(server.jwtSecret());
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer)
                    .doesNotContain(server.simulatorKey(), server.jwtSecret(), "\tat "));
  }
}
