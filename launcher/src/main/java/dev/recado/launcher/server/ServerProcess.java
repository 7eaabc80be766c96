package dev.recado.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Remembers the running server in a file, so that the next start finds an orphan. */
record ServerProcess(Path file) {
  private static final long PATIENCE_SECONDS = 12;
  private static final long KILL_SECONDS = 3;

  void remember(ProcessHandle process) throws IOException {
    Files.writeString(file, process.pid() + " " + begun(process));
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * Ends a server whose launcher was killed. A process that merely got its number is left alone.
   */
  void endOrphan() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    String[] words = Files.readString(file).split(" ", 2);
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(words[0]))
            .filter(process -> begun(process).equals(words[1]));
    orphan.ifPresent(ServerProcess::end);
    forget();
  }

  /** Asks it to end and, when it does not within 12 seconds, makes it. */
  static void end(ProcessHandle process) {
    process.destroy();
    CompletableFuture<ProcessHandle> exit = process.onExit();
    try {
      exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      process.destroyForcibly();
      exit.completeOnTimeout(process, KILL_SECONDS, TimeUnit.SECONDS).join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    } catch (ExecutionException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }

  private static String begun(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
