package dev.recado.launcher.crash;

import dev.recado.domain.running.RunMode;
import dev.recado.launcher.DataDirectory;
import dev.recado.launcher.Home;
import dev.recado.launcher.e2e.FreePort;
import dev.recado.launcher.e2e.TestEnvironment;
import dev.recado.launcher.server.LibertyServer;
import dev.recado.launcher.server.ServerEnvironment;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Reading;
import dev.recado.launcher.settings.Secret;
import dev.recado.launcher.settings.Settings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.Driver;

/** One server of several on the same database: a process, its port and its wire to the gateway. */
final class Node implements AutoCloseable {
  /** A server that lives for a minute is not worth compiling well. */
  private static final String JVM =
      "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms400m -Xmx512m -Xmn250m -XX:MetaspaceSize=200m";

  private static final int POOL = 20;

  /**
   * What all nodes share.
   *
   * @param application how the server enters the database
   */
  record Shared(PostgresUrl application, URI baseUrl, Secret gatewayKey, Secret secret) {}

  private final String name;
  private final RunMode mode;
  private final Shared shared;
  private final Wire wire;
  private final DataDirectory directory;
  private final Settings settings;
  private volatile Optional<LibertyServer> server = Optional.empty();
  private volatile boolean serving;

  Node(String name, RunMode mode, Shared shared, Wire wire, Path folder) throws IOException {
    this.name = name;
    this.mode = mode;
    this.shared = shared;
    this.wire = wire;
    this.directory = DataDirectory.open(folder.resolve(name));
    this.settings = settings(directory.root(), shared.baseUrl(), mode);
  }

  private static Settings settings(Path data, URI baseUrl, RunMode mode) throws IOException {
    Map<String, String> environment = new HashMap<>(TestEnvironment.on(data, FreePort.find()));
    environment.put("BASE_URL", baseUrl.toString());
    environment.put("RUN_MODE", mode.label());
    environment.put("DRAIN_DELAY_SECONDS", "1");
    environment.put("ENABLE_TEST_BYPASS", "true");
    return switch (Settings.read(environment)) {
      case Reading.Accepted accepted -> accepted.settings();
      case Reading.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  /** As PostgreSQL knows it, too. */
  String name() {
    return name;
  }

  RunMode mode() {
    return mode;
  }

  Wire wire() {
    return wire;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + settings.http().port());
  }

  /** Whether requests may be sent to it. */
  boolean serves() {
    return serving && mode.answers();
  }

  boolean runs() {
    return serving;
  }

  /** Starts the process as the launcher does and returns when it serves. */
  void start() throws IOException {
    wire.mend();
    Path output = directory.root().resolve("server.out");
    LibertyServer started =
        LibertyServer.start(
            Home.find(), directory, environment(), Redirect.appendTo(output.toFile()));
    server = Optional.of(started);
    started.awaitHealth(settings.http());
    serving = true;
  }

  private Map<String, String> environment() {
    Map<String, String> environment =
        new HashMap<>(
            new ServerEnvironment(System.getenv())
                .files(Home.find().webApplication(), jdbcDriver())
                .settings(settings)
                .database(named(shared.application()), POOL)
                .gateway(wire.url(), shared.gatewayKey(), true, List.of("*"))
                .secrets(shared.secret(), shared.secret())
                .firstAdmin(settings.access().firstAdmin())
                .values());
    environment.put("JVM_ARGS", JVM);
    return environment;
  }

  private PostgresUrl named(PostgresUrl url) {
    return new PostgresUrl(
        url.address(), url.database(), url.user(), url.password(), "ApplicationName=" + name);
  }

  private static Path jdbcDriver() {
    var source = Driver.class.getProtectionDomain().getCodeSource();
    return Path.of(URI.create(source.getLocation().toString()));
  }

  /** SIGKILL: no hook of it runs, and what it held goes nowhere. */
  void kill() {
    serving = false;
    server.ifPresent(
        running -> {
          running.handle().destroyForcibly();
          running.onExit().join();
        });
    wire.cut();
  }

  /** SIGTERM, as the launcher passes it on: it finishes what it has in hand. */
  void leave() {
    server.ifPresent(LibertyServer::close);
    serving = false;
  }

  @Override
  public void close() {
    kill();
    wire.close();
    directory.close();
  }
}
