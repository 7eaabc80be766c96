package dev.recado.evolution.simulator.delivery;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts one body over HTTP/1.1; follows redirects, which turns a moved POST into a lost GET. */
final class Poster implements AutoCloseable {
  private final HttpClient client;
  private final Duration timeout;

  Poster(Duration timeout) {
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(timeout)
            .build();
  }

  /**
   * Posts and waits.
   *
   * @return the HTTP status
   * @throws IOException when there was no answer
   * @throws IllegalArgumentException when URL or headers cannot be sent
   */
  int post(Posting posting) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(posting.url()))
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .header("User-Agent", "axios/1.7.9")
            .POST(HttpRequest.BodyPublishers.ofString(posting.body()));
    addHeaders(request, posting.headers());
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static void addHeaders(HttpRequest.Builder request, @Nullable JsonObject headers) {
    if (headers != null) {
      headers.forEach(
          (name, value) ->
              request.setHeader(
                  name, value instanceof JsonString text ? text.getString() : value.toString()));
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
