package dev.recado.launcher.e2e;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.Platform;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.acceptance.Target;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Reading;
import dev.recado.launcher.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole platform as {@code ./recado run} starts it, on free loopback ports and a data directory
 * of its own. Take it as a parameter of a test under {@link SharedServer}; all classes of one run
 * share it, so a test makes its own tenant.
 */
public final class RunningServer implements AutoCloseable {
  /** The first super_admin. */
  public static final String ADMIN_EMAIL = "admin@recado.test";

  public static final String ADMIN_PASSWORD = "an admin of the tests";

  private final Path data;
  private final Platform platform;
  private final RunningPlatform running;
  private final TraceCollector traces;

  private RunningServer(
      Path data, Platform platform, RunningPlatform running, TraceCollector traces) {
    this.data = data;
    this.platform = platform;
    this.running = running;
    this.traces = traces;
  }

  static RunningServer start() throws Exception {
    Path data = Files.createTempDirectory("recado-e2e");
    TraceCollector traces = TraceCollector.start();
    Map<String, String> environment = new HashMap<>(TestEnvironment.on(data, FreePort.find()));
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", traces.url().toString());
    environment.put("OTEL_EXPORTER_OTLP_HEADERS", "x-key=" + TraceCollector.KEY);
    Settings settings = settings(environment);
    PrintStream console = new PrintStream(Files.newOutputStream(data.resolve("console.out")), true);
    Platform platform = new Platform(Home.find(), settings, new Console(console));
    Path output = data.resolve("server.out");
    try {
      RunningPlatform running = platform.start(Redirect.appendTo(output.toFile()));
      return new RunningServer(data, platform, running, traces);
    } catch (Exception failure) {
      traces.close();
      platform.close();
      throw failure;
    }
  }

  private static Settings settings(Map<String, String> environment) {
    return switch (Settings.read(environment)) {
      case Reading.Accepted accepted -> accepted.settings();
      case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  /** The server as the acceptance scenarios see it. */
  public Target target() {
    return new Target(baseUrl(), simulatorUrl(), ADMIN_EMAIL, ADMIN_PASSWORD);
  }

  /** Of the API, without a slash at the end. */
  public URI baseUrl() {
    return running.http().baseUrl();
  }

  /** Of the simulated gateway, without a slash at the end. */
  public URI simulatorUrl() {
    return running.gateway().url();
  }

  /** The header {@code apikey} of the simulated gateway. */
  public String simulatorKey() {
    return running.gateway().key().value();
  }

  /** The owner of the tables: sees every tenant, as an operator does. */
  public PostgresUrl owner() {
    return running.database().owner();
  }

  /** The role of the server: sees what row security lets it see. */
  public PostgresUrl application() {
    return running.database().application();
  }

  /** With what access tokens are signed. */
  String jwtSecret() throws IOException {
    return Files.readString(data.resolve("secrets/jwt-access-secret")).strip();
  }

  /** What the server tells a collector of traces. */
  TraceCollector traces() {
    return traces;
  }

  /** Everything the server has written to its standard output so far. */
  public String output() throws IOException {
    return Files.readString(data.resolve("server.out"));
  }

  /** Liberty's own messages so far. */
  public String serverMessages() throws IOException {
    return Files.readString(data.resolve("logs/messages.log"));
  }

  @Override
  public void close() throws IOException {
    platform.close();
    traces.close();
    Folders.remove(data);
  }
}
