package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class HealthIT {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final RunningServer server;

  HealthIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void health_says_ok_and_for_how_long() throws Exception {
    HttpResponse<String> response = get(server.baseUrl(), "/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).matches("\\{\"status\":\"ok\",\"uptime\":[0-9]+}");
  }

  @Test
  void metrics_are_readable_by_the_monitoring_without_a_password() throws Exception {
    assertThat(get(server.baseUrl(), "/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void no_header_tells_what_the_server_is_made_of() throws Exception {
    assertThat(get(server.baseUrl(), "/health").headers().map())
        .doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  void the_bare_address_leads_to_the_pages_and_the_api_is_described() throws Exception {
    HttpResponse<String> home = get(server.baseUrl(), "/");
    assertThat(home.statusCode()).isEqualTo(303);
    assertThat(home.headers().firstValue("Location").orElseThrow()).endsWith("/ui");
    assertThat(get(server.baseUrl(), "/openapi").body())
        .contains("/units/{unitId}/whatsapp/connect")
        .contains("/messages");
  }

  @Test
  void every_answer_keeps_browsers_from_misusing_it() throws Exception {
    var headers = get(server.baseUrl(), "/health").headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void only_pages_of_the_origins_that_were_named_may_call_the_api() throws Exception {
    assertThat(allowedFor("https://app.example.com")).contains("https://app.example.com");
    assertThat(allowedFor("https://evil.example.com")).isEmpty();
  }

  private Optional<String> allowedFor(String origin) throws Exception {
    HttpRequest preflight =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/messages"))
            .timeout(Duration.ofSeconds(20))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .build();
    return CLIENT
        .send(preflight, BodyHandlers.ofString())
        .headers()
        .firstValue("Access-Control-Allow-Origin");
  }

  @Test
  void the_simulator_shows_its_page() throws Exception {
    assertThat(get(server.simulatorUrl(), "/simulator").statusCode()).isEqualTo(200);
  }

  @Test
  void the_server_itself_finds_nothing_to_complain_about() throws Exception {
    assertThat(server.serverMessages().split("\\R(?=\\[)"))
        .filteredOn(entry -> entry.contains(" E ") || entry.contains("FFDC"))
        .isEmpty();
  }

  private static HttpResponse<String> get(URI base, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20)).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
