package dev.recado.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.recado.application.media.port.WebFiles.Fetched;
import dev.recado.application.media.port.WebFiles.NamedBy;
import dev.recado.testkit.Some;
import dev.recado.testkit.media.SomeFile;
import dev.recado.testkit.media.WebFilesContract;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fetching over real connections, from a server on this machine that only tests may ask. */
class GuardedWebFilesTest implements WebFilesContract {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final GuardedWebFiles files =
      new GuardedWebFiles(Set.of(), Set.of("shop.example"), GuardedWebFilesTest::known, LIMIT);
  private final Map<String, byte[]> lying =
      new ConcurrentHashMap<>(Map.of("/foto.png", SomeFile.png()));
  private final AtomicBoolean waitedFor = new AtomicBoolean();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    files.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    try (exchange) {
      switch (path) {
        case "/round" -> redirect(exchange, "/round");
        case "/moved" -> redirect(exchange, "/foto.png");
        case "/inwards" -> redirect(exchange, "http://10.0.0.1/admin");
        case "/metadata" -> redirect(exchange, "http://169.254.169.254/latest/meta-data");
        case "/file" -> redirect(exchange, "file:///etc/passwd");
        case "/endless" -> endless(exchange);
        case "/silent" -> silent(exchange);
        default -> file(exchange, path);
      }
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    byte[] bytes = lying.get(path);
    send(exchange, bytes == null ? 404 : 200, bytes == null ? new byte[1] : bytes);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  /** Until nobody listens any more. */
  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    for (int piece = 0; piece < 100_000; piece++) {
      body.write(new byte[10_000]);
    }
  }

  private void silent(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100);
    exchange.getResponseBody().write(1);
    exchange.getResponseBody().flush();
    try {
      waitedFor.set(!end.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private URI at(String path) {
    return URI.create("http://shop.example:" + server.getAddress().getPort() + path);
  }

  private Fetched fetch(String path, Set<String> hosts, Duration limit) {
    try (GuardedWebFiles files = new GuardedWebFiles(Set.of(), hosts, host -> known(host), limit)) {
      return files.fetch(NamedBy.USER, at(path), 1_000_000);
    }
  }

  private static InetAddress[] known(String host) throws java.net.UnknownHostException {
    return host.equals("shop.example")
        ? new InetAddress[] {LOOPBACK}
        : InetAddress.getAllByName(host);
  }

  private Fetched fetch(String path) {
    return files.fetch(NamedBy.USER, at(path), 1_000_000);
  }

  @Override
  public GuardedWebFiles files() {
    return files;
  }

  @Override
  public URI put(byte[] bytes) {
    String path = "/" + Some.word();
    lying.put(path, bytes);
    return at(path);
  }

  @Test
  void a_file_comes_also_from_where_it_was_moved() {
    for (String path : List.of("/foto.png", "/moved")) {
      assertThat(fetch(path))
          .isInstanceOfSatisfying(
              Fetched.Found.class, found -> assertThat(found.bytes()).isEqualTo(SomeFile.png()));
    }
  }

  @Test
  void an_inner_host_that_is_not_listed_is_not_even_connected_to() {
    int port = server.getAddress().getPort();
    assertThat(fetch("/foto.png", Set.of("other.example:" + port), LIMIT))
        .isInstanceOf(Fetched.Forbidden.class);
    try (GuardedWebFiles files =
        new GuardedWebFiles(Set.of("shop.example"), Set.of(), GuardedWebFilesTest::known, LIMIT)) {
      assertThat(files.fetch(NamedBy.USER, at("/foto.png"), 1_000_000))
          .isInstanceOf(Fetched.Forbidden.class);
      assertThat(files.fetch(NamedBy.USER, URI.create("http://shop.example/foto.png"), 1_000_000))
          .isInstanceOf(Fetched.Forbidden.class);
      assertThat(files.fetch(NamedBy.USER, URI.create("http://127.0.0.1/foto.png"), 1_000_000))
          .isInstanceOf(Fetched.Forbidden.class);
      assertThat(files.fetch(NamedBy.USER, URI.create("http://[::1]/foto.png"), 1_000_000))
          .isInstanceOf(Fetched.Forbidden.class);
      assertThat(asked).isEmpty();
      assertThat(files.fetch(NamedBy.GATEWAY, at("/foto.png"), 1_000_000))
          .isInstanceOf(Fetched.Found.class);
    }
  }

  @Test
  void a_redirect_leads_no_further_than_an_address_would() {
    for (String path : List.of("/inwards", "/metadata", "/file")) {
      assertThat(fetch(path)).as(path).isInstanceOf(Fetched.Forbidden.class);
    }
    assertThat(fetch("/round")).isInstanceOf(Fetched.Failed.class);
    assertThat(asked).filteredOn("/round"::equals).hasSize(4);
  }

  @Test
  void the_name_is_looked_up_once_and_the_connection_goes_there() {
    AtomicInteger times = new AtomicInteger();
    AddressGuard.Names changing =
        host ->
            new InetAddress[] {
              times.getAndIncrement() == 0 ? LOOPBACK : InetAddress.getByName("192.0.2.1")
            };
    try (GuardedWebFiles files =
        new GuardedWebFiles(Set.of(), Set.of("shop.example"), changing, LIMIT)) {
      assertThat(files.fetch(NamedBy.USER, at("/foto.png"), 1_000_000))
          .isInstanceOf(Fetched.Found.class);
    }
    assertThat(times).hasValue(1);
  }

  @Test
  void what_is_too_large_or_too_slow_is_not_waited_for() {
    assertThat(fetch("/endless")).isInstanceOf(Fetched.TooLarge.class);
    assertThat(fetch("/silent", Set.of("shop.example"), Duration.ofSeconds(1)))
        .isInstanceOf(Fetched.Failed.class);
    assertThat(asked).contains("/silent");
    assertThat(waitedFor).isFalse();
  }

  @Test
  void where_nobody_answers_it_failed() {
    server.stop(0);
    assertThat(fetch("/foto.png")).isInstanceOf(Fetched.Failed.class);
  }
}
