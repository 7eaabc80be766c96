package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class HealthIT {
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
  void the_simulator_shows_its_page() throws Exception {
    assertThat(get(server.simulatorUrl(), "/simulator").statusCode()).isEqualTo(200);
  }

  @Test
  void the_server_itself_finds_nothing_to_complain_about() throws Exception {
    assertThat(server.serverMessages().lines())
        .filteredOn(line -> line.contains(" E ") || line.contains("FFDC"))
        .isEmpty();
  }

  private static HttpResponse<String> get(URI base, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
