package dev.recado.launcher.e2e;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** {@code ./recado run} as a process of its own, with its children, on one data directory. */
final class RecadoProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path data;
  private final Path output;
  private final Process process;

  private RecadoProcess(Path data, Path output, Process process) {
    this.data = data;
    this.output = output;
    this.process = process;
  }

  static RecadoProcess start(Path folder) throws IOException {
    Path data = folder.resolve("data");
    int port = FreePort.find();
    Path output = Files.createTempFile(folder, "recado", ".out");
    String script = Path.of(System.getProperty("recado.home"), "recado").toString();
    ProcessBuilder builder = new ProcessBuilder("sh", script, "--no-build", "run");
    builder.environment().clear();
    builder.environment().putAll(TestEnvironment.on(data, port));
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
    return new RecadoProcess(data, output, builder.start());
  }

  /** Waits at most two minutes until it says how to stop it. */
  RecadoProcess awaitWelcome() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !process.isAlive() || output().contains("Ctrl-C"));
    if (!process.isAlive()) {
      throw new IllegalStateException("./recado ended: " + output());
    }
    return this;
  }

  int exitCode() {
    return process.exitValue();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The launcher, the server and PostgreSQL. */
  List<ProcessHandle> family() throws IOException {
    String server = Files.readString(data.resolve("liberty/server.process")).split(" ", 2)[0];
    String postgres = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
    return Stream.concat(
            Stream.of(process.toHandle()),
            Stream.of(server, postgres).map(Long::valueOf).flatMap(RecadoProcess::handle))
        .toList();
  }

  /** As a power cut would, as far as processes go. */
  void killEverything() throws IOException {
    List<ProcessHandle> family = family();
    family.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(family);
  }

  /** SIGTERM, as a supervisor sends it. */
  int stop() throws Exception {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still running 30 s after SIGTERM: " + output());
    }
    return process.exitValue();
  }

  static void awaitEnd(List<ProcessHandle> processes) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }

  private static Stream<ProcessHandle> handle(long pid) {
    return ProcessHandle.of(pid).stream();
  }
}
