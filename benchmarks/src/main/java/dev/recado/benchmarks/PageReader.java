package dev.recado.benchmarks;

import dev.recado.launcher.acceptance.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in and reads pages, without drawing them. */
final class PageReader {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** By name. The client's own keeper sends values in quotes, which no browser does. */
  private final Map<String, HttpCookie> cookies = new TreeMap<>();

  private final URI server;

  private PageReader(URI server) {
    this.server = server;
  }

  static PageReader signedIn(URI server, Stage.Tenancy tenancy) {
    PageReader reader = new PageReader(server);
    Matcher token = TOKEN.matcher(reader.get("/ui/sign-in").body());
    if (!token.find()) {
      throw new IllegalStateException("the sign-in has no form");
    }
    String form =
        "csrf=%s&email=%s&password=%s"
            .formatted(
                token.group(1),
                URLEncoder.encode(tenancy.email(), StandardCharsets.UTF_8),
                URLEncoder.encode(Stage.PASSWORD, StandardCharsets.UTF_8));
    reader.send(
        HttpRequest.newBuilder(server.resolve("/ui/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
    return reader;
  }

  /** Milliseconds until the page was there. */
  double read(String path) {
    long begun = System.nanoTime();
    HttpResponse<String> page = get(path);
    double took = (System.nanoTime() - begun) / 1e6;
    if (page.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered with " + page.statusCode());
    }
    return took;
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      request.timeout(Duration.ofSeconds(60)).header("Cookie", kept());
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").stream()
          .flatMap(header -> HttpCookie.parse(header).stream())
          .forEach(cookie -> cookies.put(cookie.getName(), cookie));
      return answer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private String kept() {
    return cookies.values().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  static double p95(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
  }
}
