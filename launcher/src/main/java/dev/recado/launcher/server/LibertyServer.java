package dev.recado.launcher.server;

import dev.recado.launcher.DataDirectory;
import dev.recado.launcher.Home;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.Http;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Open Liberty with Recado in it, as a child process whose output is ours. */
public final class LibertyServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long DRAIN_SECONDS = 30;

  private final Process process;
  private final ServerProcess remembered;
  private final Path messages;

  private LibertyServer(Process process, ServerProcess remembered, Path messages) {
    this.process = process;
    this.remembered = remembered;
    this.messages = messages;
  }

  /** Ends a server that a killed launcher left behind on this data. */
  public static void endOrphan(DataDirectory directory) throws IOException {
    new ServerProcess(LibertyFolders.below(directory).processFile()).endOrphan();
  }

  /**
   * Starts it and returns once the process exists; {@link #awaitHealth} says when it serves.
   *
   * @param output takes what the server writes to standard output, unchanged
   */
  public static LibertyServer start(
      Home home, DataDirectory directory, Map<String, String> environment, Redirect output)
      throws IOException {
    LibertyFolders folders = LibertyFolders.below(directory);
    folders.configure(home.serverConfiguration());
    ServerProcess remembered = new ServerProcess(folders.processFile());
    Process process =
        builder(home, folders, environment)
            .redirectOutput(output)
            .redirectErrorStream(true)
            .start();
    remembered.remember(process.toHandle());
    return new LibertyServer(process, remembered, folders.messages());
  }

  private static ProcessBuilder builder(
      Home home, LibertyFolders folders, Map<String, String> environment) {
    // The script replaces itself by Java, so the process is the server and signals reach it.
    String script = home.liberty().resolve("bin/server").toString();
    ProcessBuilder builder = new ProcessBuilder(script, "run", LibertyFolders.SERVER);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("WLP_USER_DIR", folders.user().toString());
    builder.environment().put("WLP_OUTPUT_DIR", folders.output().toString());
    builder.environment().put("LOG_DIR", folders.logs().toString());
    return builder;
  }

  /** Waits at most three minutes. */
  public void awaitHealth(Http http) {
    String host = http.host().equals("*") ? "127.0.0.1" : http.host();
    URI address = URI.create("http://%s:%d/health".formatted(host, http.port()));
    if (!new HealthProbe(address).waitWhile(process::isAlive, PATIENCE)) {
      throw new StartRefused(
          process.isAlive()
              ? "The server did not answer %s within %d s: %s says why"
                  .formatted(address, PATIENCE.toSeconds(), messages)
              : "The server ended with exit code %d while starting: %s says why"
                  .formatted(process.exitValue(), messages));
    }
  }

  /** Completes with the exit code when the process is gone. */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** For whoever wants to kill it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Has it finish what it has in hand and leave by itself, which takes at most 30 seconds; after
   * that it is ended.
   */
  @Override
  public void close() {
    drain();
    ServerProcess.end(process.toHandle());
    try {
      remembered.forget();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** It listens on its standard input: a signal would close its port at once. */
  private void drain() {
    try {
      OutputStream orders = process.getOutputStream();
      orders.write("drain\n".getBytes(StandardCharsets.UTF_8));
      orders.flush();
      process.waitFor(DRAIN_SECONDS, TimeUnit.SECONDS);
    } catch (IOException gone) {
      // It ended before it was told.
      return;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
