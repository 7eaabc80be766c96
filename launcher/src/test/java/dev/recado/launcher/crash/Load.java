package dev.recado.launcher.crash;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import jakarta.json.Json;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients of one API who send and read without a pause, each request on its own. */
final class Load implements AutoCloseable {
  private static final int CLIENTS = 6;

  private final URI server;
  private final Office.Line line;
  private final Api api;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicBoolean notReady = new AtomicBoolean();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  Load(URI server, Office.Line line) {
    this.server = server;
    this.line = line;
    this.api = line.office().signedInAt(server);
  }

  /**
   * @param refused connections that were not accepted: those are for another server
   * @param failures requests that were accepted and not answered well
   * @param notReady whether the server said that it is on its way out
   */
  record Outcome(int answered, int refused, Queue<String> failures, boolean notReady) {}

  /** Sends one message, waits for it to be sent, and says how long that took. */
  Duration one(String text) {
    long begun = System.nanoTime();
    Answer answer = api.post("/messages", message(text)).expect(200);
    if (answer.text("messageId").isEmpty()) {
      throw new AssertionError("not sent: " + answer);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private Map<String, Object> message(String text) {
    return Map.of(
        "phone",
        "5511987654321",
        "message",
        text,
        "clientMessageId",
        "load-" + text,
        "unitId",
        line.unit());
  }

  void start() {
    for (int client = 0; client < CLIENTS; client++) {
      String name = "client-" + client;
      clients.submit(() -> sends(name));
    }
    clients.submit(() -> repeated("/health/ready", this::readiness));
    clients.submit(() -> repeated("/units/" + line.unit() + "/whatsapp/status", this::expectOk));
  }

  private void sends(String name) {
    for (int each = 0; !stopped; each++) {
      String body = Json.createObjectBuilder(message(name + "-" + each)).build().toString();
      ask(
          request("/messages")
              .header("Prefer", "respond-async")
              .POST(BodyPublishers.ofString(body)),
          this::expectOk);
    }
  }

  private void repeated(String path, Judgement judgement) {
    while (!stopped) {
      ask(request(path).GET(), judgement);
    }
  }

  private interface Judgement {
    void judge(HttpResponse<String> response);
  }

  private void readiness(HttpResponse<String> response) {
    if (response.statusCode() == 503 && response.body().contains("\"draining\":true")) {
      notReady.set(true);
    } else {
      expectOk(response);
    }
  }

  private void expectOk(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      failures.add(response.statusCode() + " " + response.body());
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(40));
    api.headers().forEach(request::header);
    return request;
  }

  private void ask(HttpRequest.Builder request, Judgement judgement) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      answered.incrementAndGet();
      judgement.judge(response);
    } catch (ConnectException notAccepted) {
      refused.incrementAndGet();
      stopped = true;
    } catch (IOException broken) {
      failures.add(broken.toString());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }

  int answered() {
    return answered.get();
  }

  Outcome stop() throws InterruptedException {
    stopped = true;
    clients.shutdown();
    if (!clients.awaitTermination(60, TimeUnit.SECONDS)) {
      failures.add("clients still wait for their answers");
    }
    return new Outcome(answered.get(), refused.get(), failures, notReady.get());
  }

  @Override
  public void close() {
    stopped = true;
    clients.shutdownNow();
    http.shutdownNow();
  }
}
