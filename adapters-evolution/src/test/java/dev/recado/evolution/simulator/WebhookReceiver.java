package dev.recado.evolution.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The receiving end of webhooks: keeps what came and answers the statuses it was told. */
final class WebhookReceiver implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpServer server;
  private final BlockingQueue<JsonObject> bodies = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<String> paths = new LinkedBlockingQueue<>();
  private final List<Map<String, List<String>>> headers = new ArrayList<>();

  WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
    server.createContext("/", this::receive);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      synchronized (headers) {
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
      }
      paths.add(exchange.getRequestURI().getPath());
      bodies.add((JsonObject) JsonText.parse(new String(body, StandardCharsets.UTF_8)));
      Integer status = statuses.poll();
      exchange.sendResponseHeaders(status == null ? 200 : status, -1);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/evolution/u-1";
  }

  WebhookReceiver answering(int... next) {
    for (int status : next) {
      statuses.add(status);
    }
    return this;
  }

  /** The next body of this event; bodies of other events are skipped. */
  JsonObject await(String event) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonObject body = bodies.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (body == null) {
        throw new AssertionError("no " + event + " arrived");
      }
      if (body.getString("event").equals(event)) {
        return body;
      }
    }
  }

  /** The next bodies, whatever they are. */
  List<JsonObject> take(int count) throws InterruptedException {
    List<JsonObject> taken = new ArrayList<>();
    while (taken.size() < count) {
      JsonObject body = bodies.poll(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
      if (body == null) {
        throw new AssertionError("only " + taken + " arrived");
      }
      taken.add(body);
    }
    return taken;
  }

  /** Whether nothing arrives for a moment. */
  boolean staysQuiet(Duration moment) throws InterruptedException {
    return bodies.poll(moment.toNanos(), TimeUnit.NANOSECONDS) == null;
  }

  Map<String, List<String>> firstHeaders() {
    synchronized (headers) {
      return headers.getFirst();
    }
  }

  List<String> paths() {
    return List.copyOf(paths);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
