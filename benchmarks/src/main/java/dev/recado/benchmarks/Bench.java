package dev.recado.benchmarks;

import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.Platform;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.settings.Reading;
import dev.recado.launcher.settings.Settings;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./recado bench NAME}: starts a platform of its own, measures, prints and stops it. */
public final class Bench {
  private Bench() {}

  private interface Measurement {
    void run(RunningPlatform running, Console console) throws Exception;
  }

  /**
   * @param mode of the server: {@code api} where its workers would do what is measured
   */
  private record Benchmark(String mode, Measurement measurement) {}

  private static final Map<String, Benchmark> ALL =
      Map.of(
          "ingest",
              new Benchmark("all", (running, console) -> new IngestBench(running, console).run()),
          "pages",
              new Benchmark("all", (running, console) -> new PagesBench(running, console).run()),
          "send", new Benchmark("api", (running, console) -> new SendBench(running, console).run()),
          "campaign",
              new Benchmark("api", (running, console) -> new FreezeBench(running, console).run()));

  public static void main(String[] arguments) throws Exception {
    Console console = new Console(System.out);
    Benchmark benchmark = ALL.get(arguments.length == 0 ? "" : arguments[0]);
    if (benchmark == null) {
      console.line("Benchmarks: " + String.join(", ", ALL.keySet().stream().sorted().toList()));
      System.exit(2);
    }
    Path data = Files.createTempDirectory("recado-bench");
    try (Platform platform = new Platform(Home.find(), settings(data, benchmark), console)) {
      benchmark.measurement().run(platform.start(Redirect.DISCARD), console);
    } finally {
      delete(data);
    }
    System.exit(0);
  }

  /** As in production, but for request limits and log lines below warnings. */
  private static Settings settings(Path data, Benchmark benchmark) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("APP_ENV", "test");
    environment.put("RUN_MODE", benchmark.mode());
    environment.put("ENABLE_TEST_BYPASS", "true");
    environment.put("DATA_DIR", data.toString());
    environment.put("RECADO_HOST", "127.0.0.1");
    environment.put("PORT", Integer.toString(freePort()));
    environment.put("LOG_LEVEL", "warn");
    return switch (Settings.read(environment)) {
      case Reading.Accepted accepted -> accepted.settings();
      case Reading.Refused refused ->
          throw new IllegalStateException(refused.problems().toString());
    };
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
