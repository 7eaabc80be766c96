package dev.recado.launcher.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What stands before several servers: hands each request to one that serves, and answers 502 when
 * that one dies over it. A request that may have arrived is never handed on a second time.
 */
final class Balancer implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final List<String> HEADERS =
      List.of("Authorization", "Content-Type", "Prefer", "Idempotency-Key");

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger storedEvents = new AtomicInteger();
  private volatile Supplier<List<URI>> serving = List::of;

  private Balancer(HttpServer server) {
    this.server = server;
  }

  static Balancer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    Balancer balancer = new Balancer(server);
    server.createContext("/", balancer::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return balancer;
  }

  void before(Supplier<List<URI>> servers) {
    serving = servers;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How many webhooks of a known connection were answered 200. */
  int storedEvents() {
    return storedEvents.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<HttpResponse<byte[]>> response = exchanged(exchange, body);
      if (response.isPresent()) {
        count(exchange, response.get());
        answer(exchange, response.get().statusCode(), response.get().body());
      } else {
        answer(exchange, 502, new byte[0]);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<HttpResponse<byte[]>> exchanged(HttpExchange exchange, byte[] body)
      throws InterruptedException {
    List<URI> servers = new ArrayList<>(serving.get());
    Collections.shuffle(servers);
    for (URI each : servers) {
      try {
        return Optional.of(client.send(request(exchange, each, body), BodyHandlers.ofByteArray()));
      } catch (ConnectException gone) {
        // It did not get there, so another one may have it.
      } catch (IOException died) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static HttpRequest request(HttpExchange exchange, URI target, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .timeout(LONGEST)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String header : HEADERS) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    return request.build();
  }

  private void count(HttpExchange exchange, HttpResponse<byte[]> response) {
    boolean webhook = exchange.getRequestURI().getPath().startsWith("/webhooks/");
    if (webhook
        && response.statusCode() == 200
        && !new String(response.body(), StandardCharsets.UTF_8).contains("warning")) {
      storedEvents.incrementAndGet();
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    client.shutdownNow();
  }
}
