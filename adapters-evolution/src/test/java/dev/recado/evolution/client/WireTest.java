package dev.recado.evolution.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.recado.application.connections.port.Gateway;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.refusal.GatewayFailed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The carrier against hosts that behave as no gateway should. */
class WireTest {
  private static final InstanceName INSTANCE = new InstanceName("unit-1");
  private static final Jid ANA = Jid.of(new PhoneNumber("5511999990101"));
  private static final EvolutionSettings.Limits BRIEF =
      new EvolutionSettings.Limits(
          Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(300));

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpServer.create(anyPort, 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private Gateway gateway(String path, Behaviour behaviour) {
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
          try (exchange) {
            behaviour.answer(exchange);
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
        });
    return gateway(server.getAddress().getPort(), path);
  }

  private static Gateway gateway(int port, String path) {
    URI base = URI.create("http://127.0.0.1:" + port + path);
    return new EvolutionGateway(new EvolutionHttp(new EvolutionSettings(base, "key", BRIEF)));
  }

  private static void text(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static SendOutcome send(Gateway gateway) {
    return gateway.send(INSTANCE, ANA, new MessageText("Oi"));
  }

  private void halfAnAnswer(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.sendResponseHeaders(201, 100);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    over.await(10, TimeUnit.SECONDS);
  }

  private static int portNobodyListensOn() throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return closed.getLocalPort();
    }
  }

  @Test
  void a_host_nobody_listens_on_is_told_before_anything_left() throws IOException {
    Gateway nobody = gateway(portNobodyListensOn(), "");

    assertThat(send(nobody)).isInstanceOf(SendOutcome.FailedBefore.class);
    assertThatThrownBy(() -> nobody.pair(INSTANCE)).isInstanceOf(GatewayFailed.class);
  }

  @Test
  void an_answer_that_stops_half_way_ends_at_the_limit() {
    Gateway trickling = gateway("", this::halfAnAnswer);

    assertThat(send(trickling)).isInstanceOf(SendOutcome.Unknown.class);
    assertThatThrownBy(() -> trickling.pair(INSTANCE)).isInstanceOf(GatewayFailed.class);
  }

  @Test
  void a_send_is_never_repeated_whatever_happens() {
    Gateway silent = gateway("", exchange -> {});

    assertThat(send(silent)).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(requests).containsExactly("POST /message/sendText/unit-1");
  }

  @Test
  void a_redirect_is_not_followed() {
    Gateway moved =
        gateway(
            "",
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/elsewhere");
              exchange.sendResponseHeaders(302, -1);
            });

    assertThat(send(moved)).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(requests).hasSize(1);
  }

  @Test
  void an_interrupted_send_is_unknown_and_the_thread_stays_interrupted() {
    Gateway trickling = gateway("", this::halfAnAnswer);
    Thread.currentThread().interrupt();

    assertThat(send(trickling)).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void names_are_encoded_and_the_base_may_have_a_path_and_a_slash() {
    Gateway prefixed = gateway("/evolution/", exchange -> text(exchange, 200, "{}"));
    prefixed.pair(new InstanceName("a b+c/../ü?x=1"));

    assertThat(requests)
        .containsExactly("GET /evolution/instance/connect/a%20b%2Bc%2F..%2F%C3%BC%3Fx%3D1");
  }

  @Test
  void an_older_gateway_is_asked_for_the_events_it_knows_from_then_on() {
    Gateway older =
        gateway(
            "",
            exchange -> {
              String body =
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
              requests.add(body.contains("SEND_MESSAGE_UPDATE") ? "too many" : "fine");
              text(
                  exchange,
                  body.contains("SEND_MESSAGE_UPDATE") ? 400 : 201,
                  "{\"response\":{\"message\":[[\"webhook.events[11] is not one of enum values: "
                      + "QRCODE_UPDATED,CONNECTION_UPDATE,MESSAGES_UPSERT,SEND_MESSAGE\"]]}}");
            });
    older.open(INSTANCE, URI.create("http://127.0.0.1:9/hook"));
    older.open(INSTANCE, URI.create("http://127.0.0.1:9/hook"));

    assertThat(requests)
        .filteredOn(entry -> !entry.startsWith("POST"))
        .containsExactly("too many", "fine", "fine");
  }
}
