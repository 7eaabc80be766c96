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
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./recado bench NAME}: starts a platform of its own, measures, prints and stops it. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    String name = arguments.length == 0 ? "" : arguments[0];
    Console console = new Console(System.out);
    if (!name.equals("ingest")) {
      console.line("Benchmarks: ingest");
      System.exit(2);
    }
    Path data = Files.createTempDirectory("recado-bench");
    try (Platform platform = new Platform(Home.find(), settings(data), console)) {
      RunningPlatform running = platform.start(Redirect.DISCARD);
      new IngestBench(running, console).run();
    } finally {
      delete(data);
    }
    System.exit(0);
  }

  /** As in production, but for request limits and log lines below warnings. */
  private static Settings settings(Path data) throws IOException {
    Map<String, String> environment =
        Map.of(
            "APP_ENV", "test",
            "ENABLE_TEST_BYPASS", "true",
            "DATA_DIR", data.toString(),
            "RECADO_HOST", "127.0.0.1",
            "PORT", Integer.toString(freePort()),
            "LOG_LEVEL", "warn");
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
