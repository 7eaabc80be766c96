package dev.recado.launcher.acceptance;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Calls an HTTP API with JSON, with the headers it was given. */
public final class Api {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI base;
  private final Map<String, String> headers;

  private Api(URI base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  public static Api at(URI base) {
    return new Api(base, Map.of("Content-Type", "application/json"));
  }

  /** The same API as the member who signs in. */
  public Api signedIn(String email, String password) {
    Answer answer = post("/admin/login", Map.of("email", email, "password", password)).expect(200);
    return bearing(answer.text("accessToken"));
  }

  /** The same API with any text as access token. */
  public Api bearing(String accessToken) {
    return with("Authorization", "Bearer " + accessToken);
  }

  /** The same API with a wish for how to be answered. */
  public Api preferring(String preference) {
    return with("Prefer", preference);
  }

  /** The same API with a name for its requests, under which they may be repeated. */
  public Api naming(String key) {
    return with("Idempotency-Key", key);
  }

  private Api with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Api(base, more);
  }

  /** What every request carries. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  public Answer get(String path) {
    return send("GET", path, Optional.empty());
  }

  public Answer delete(String path) {
    return send("DELETE", path, Optional.empty());
  }

  public Answer post(String path, Map<String, Object> body) {
    return send("POST", path, Optional.of(Json.createObjectBuilder(body).build().toString()));
  }

  public Answer put(String path, Map<String, Object> body) {
    return send("PUT", path, Optional.of(Json.createObjectBuilder(body).build().toString()));
  }

  /** Sends any text as it is. */
  public Answer postRaw(String path, String body) {
    return send("POST", path, Optional.of(body));
  }

  private Answer send(String method, String path, Optional<String> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(40))
            .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    headers.forEach(request::header);
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return Answer.of(response);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
