package dev.recado.launcher.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code initdb} and {@code pg_ctl}, whatever they print goes to one file. */
final class PostgresPrograms {
  private static final long PATIENCE_SECONDS = 150;

  private final Path folder;
  private final File output;

  /**
   * @param folder holds {@code bin}
   * @param output takes what the programs print
   */
  PostgresPrograms(Path folder, Path output) {
    this.folder = folder;
    this.output = output.toFile();
  }

  /** Whether the program ended well, within 150 seconds. */
  boolean run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix());
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(output))
              .start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** PostgreSQL refuses to run as root; inside a user namespace of its own nobody is root. */
  private static List<String> prefix() {
    try {
      Path self = Path.of("/proc/self");
      boolean root = Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
      return root ? List.of("unshare", "-U") : List.of();
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return List.of();
    }
  }
}
