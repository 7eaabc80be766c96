package dev.recado.benchmarks;

import dev.recado.launcher.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;

/** Posts webhooks as the gateway would; every answer must be a success. */
final class Webhooks {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Letters letters = new Letters("HTTP");
  private final URI address;
  private final String instance;

  private Webhooks(URI address, String instance) {
    this.address = address;
    this.instance = instance;
  }

  static Webhooks of(RunningPlatform running, String instance) throws SQLException {
    String secret = Pairing.of(running, instance).secret();
    URI address = URI.create(running.http().baseUrl() + "/webhooks/whatsapp/evolution/" + secret);
    return new Webhooks(address, instance);
  }

  void post() {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(letters.body(instance)))
            .build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("a webhook was answered " + status);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
