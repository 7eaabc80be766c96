package dev.recado.launcher.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
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
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The only way of one server to the gateway. What passes may be held at either end, so that the
 * server can be killed exactly there.
 */
final class Wire implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final String SEND = "/message/sendText/";

  /** Where calls are held: before the gateway gets them, or before the server gets the answer. */
  enum Hold {
    NOTHING,
    REQUESTS,
    ANSWERS
  }

  /** The text of a held call, by which its message is found. */
  private record Arm(Hold hold, CountDownLatch end, Queue<String> held) {
    Arm(Hold hold) {
      this(hold, new CountDownLatch(1), new ConcurrentLinkedQueue<>());
    }
  }

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final Flights flights;
  private volatile Arm arm = new Arm(Hold.NOTHING);
  private volatile boolean cut;

  private Wire(HttpServer server, URI gateway, Flights flights) {
    this.server = server;
    this.gateway = gateway;
    this.flights = flights;
  }

  static Wire to(URI gateway, Flights flights) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    Wire wire = new Wire(server, gateway, flights);
    server.createContext("/", wire::pass);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return wire;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on calls are held there, until {@link #release} or {@link #cut}. */
  void hold(Hold hold) {
    arm = new Arm(hold);
  }

  /** The texts that are held now. */
  List<String> held() {
    return List.copyOf(arm.held());
  }

  /** What is held goes on its way, and nothing more is held. */
  void release() {
    Arm released = arm;
    arm = new Arm(Hold.NOTHING);
    released.end().countDown();
  }

  /** The server at the near end is gone: what is held goes nowhere, until {@link #mend}. */
  void cut() {
    cut = true;
    release();
  }

  void mend() {
    cut = false;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (path.startsWith(SEND)) {
        send(exchange, path.substring(SEND.length()), body);
      } else {
        answer(exchange, forward(exchange, body));
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpExchange exchange, String instance, byte[] body)
      throws IOException, InterruptedException {
    Arm now = arm;
    flights.begin(instance);
    HttpResponse<byte[]> response;
    try {
      if (!passes(now, Hold.REQUESTS, body)) {
        return;
      }
      response = forward(exchange, body);
      if (!passes(now, Hold.ANSWERS, body)) {
        return;
      }
    } finally {
      flights.end(instance);
    }
    answer(exchange, response);
  }

  private boolean passes(Arm now, Hold end, byte[] body) throws InterruptedException {
    if (now.hold() == end) {
      now.held().add(text(body));
      return now.end().await(LONGEST.toSeconds(), TimeUnit.SECONDS) && !cut;
    }
    return !cut;
  }

  private static String text(byte[] body) {
    String json = new String(body, StandardCharsets.UTF_8);
    try (var reader = Json.createReader(new StringReader(json))) {
      JsonObject request = reader.readObject();
      return request.getString("text");
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(exchange.getRequestURI().toString()))
            .timeout(LONGEST)
            .header("Content-Type", "application/json")
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    String key = exchange.getRequestHeaders().getFirst("apikey");
    if (key != null) {
      request.header("apikey", key);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    int length = response.body().length;
    exchange.sendResponseHeaders(response.statusCode(), length == 0 ? -1 : length);
    exchange.getResponseBody().write(response.body());
  }

  @Override
  public void close() {
    cut();
    server.stop(0);
    client.shutdownNow();
  }
}
