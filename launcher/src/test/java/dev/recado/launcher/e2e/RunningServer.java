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

  private RunningServer(Path data, Platform platform, RunningPlatform running) {
    this.data = data;
    this.platform = platform;
    this.running = running;
  }

  static RunningServer start() throws Exception {
    Path data = Files.createTempDirectory("recado-e2e");
    Settings settings = settings(TestEnvironment.on(data, FreePort.find()));
    PrintStream console = new PrintStream(Files.newOutputStream(data.resolve("console.out")), true);
    Platform platform = new Platform(Home.find(), settings, new Console(console));
    Path output = data.resolve("server.out");
    try {
      RunningPlatform running = platform.start(Redirect.appendTo(output.toFile()));
      return new RunningServer(data, platform, running);
    } catch (Exception failure) {
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

  /** The variables it was started with. */
  public Map<String, String> environment() {
    return TestEnvironment.on(data, running.http().port());
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
    Folders.remove(data);
  }
}
