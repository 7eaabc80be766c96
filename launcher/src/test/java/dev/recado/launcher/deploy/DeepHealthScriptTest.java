package dev.recado.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The scripts that decide about a release and a container, against a server that says what we want.
 */
@Timeout(60)
class DeepHealthScriptTest {
  private final AtomicInteger asked = new AtomicInteger();
  private volatile List<Integer> statuses = List.of(200);
  private volatile String body = "{}";
  private HttpServer server = unbound();

  private static HttpServer unbound() {
    try {
      return HttpServer.create();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @BeforeEach
  void start() throws IOException {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/health",
        exchange -> {
          int turn = Math.min(asked.getAndIncrement(), statuses.size() - 1);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(statuses.get(turn), bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private record Run(int code, String output) {}

  private Run run(String script, String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", DeployFiles.ROOT.resolve("deploy").resolve(script).toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("SETTLE_SECONDS", "0");
    builder.environment().put("RETRY_SECONDS", "0");
    builder.environment().put("PORT", Integer.toString(server.getAddress().getPort()));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), output);
  }

  private Run deep() throws Exception {
    return run("deep-health.sh", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Test
  void a_release_that_is_well_by_the_fifth_look_stays() throws Exception {
    statuses = List.of(503, 503, 503, 503, 200);

    assertThat(deep().code()).isZero();
    assertThat(asked).hasValue(5);
  }

  @Test
  void after_five_failures_it_is_to_be_rolled_back() throws Exception {
    statuses = List.of(503);
    body = "{\"status\":\"unhealthy\"}";

    Run run = deep();

    assertThat(run.code()).isEqualTo(1);
    assertThat(asked).hasValue(5);
    assertThat(run.output()).contains("✗ 5/5").contains("unhealthy");
  }

  @Test
  void a_wrong_environment_is_not_asked_twice() throws Exception {
    statuses = List.of(503);
    body = "{\"status\":\"CRITICAL\"}";

    Run run = deep();

    assertThat(run.code()).isEqualTo(1);
    assertThat(asked).hasValue(1);
    assertThat(run.output()).contains("wrong environment");
  }

  @Test
  void a_server_that_is_not_there_is_no_health() throws Exception {
    Run run = run("deep-health.sh", "http://127.0.0.1:1");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.output()).contains("✗ 5/5");
  }

  @Test
  void a_container_is_well_while_health_says_200() throws Exception {
    assertThat(run("healthcheck.sh").code()).isZero();
    statuses = List.of(503);
    assertThat(run("healthcheck.sh").code()).isEqualTo(1);
    stop();
    assertThat(run("healthcheck.sh").code()).isEqualTo(1);
  }
}
