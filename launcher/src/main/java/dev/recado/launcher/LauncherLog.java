package dev.recado.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What libraries inside the launcher have to say goes to a file, not to the terminal. */
final class LauncherLog {
  private static final int BYTES = 2_000_000;
  private static final int FILES = 3;

  private LauncherLog() {}

  static void writeTo(Path folder) throws IOException {
    Logger root = LogManager.getLogManager().getLogger("");
    Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
    String pattern = folder.resolve("launcher.%g.log").toString();
    FileHandler file = new FileHandler(pattern, BYTES, FILES, true);
    file.setFormatter(new SimpleFormatter());
    root.addHandler(file);
  }
}
