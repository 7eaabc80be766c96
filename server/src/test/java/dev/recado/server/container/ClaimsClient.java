package dev.recado.server.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks {@link ClaimsResource} over HTTP. */
record ClaimsClient(int port, String contextPath) {
  record Answer(int status, String body) {}

  Answer ask() throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder());
  }

  Answer ask(String token) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder().header("Authorization", "Bearer " + token));
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:%d%s/claims".formatted(port, contextPath));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              request.uri(address).timeout(Duration.ofSeconds(10)).build(),
              BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    }
  }
}
