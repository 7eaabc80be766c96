package dev.recado.system;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where log lines go. Each line is one write to the operating system, so that lines of several
 * threads, and of several processes on one file, never mix.
 */
public final class LogTarget {
  private static final System.Logger LOGGER = System.getLogger(LogTarget.class.getName());

  private final ReentrantLock turn = new ReentrantLock();
  private final OutputStream stream;
  private boolean broken;

  LogTarget(OutputStream stream) {
    this.stream = stream;
  }

  /** The process's own standard output, not what a container has put in its place. */
  public static LogTarget standardOutput() {
    return new LogTarget(new FileOutputStream(FileDescriptor.out));
  }

  /**
   * The end of a file, made when absent.
   *
   * @throws IOException when the file cannot be written
   */
  public static LogTarget file(Path file) throws IOException {
    return new LogTarget(
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  /** Writes the line; a full disk stops the log, not the work. */
  void write(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    turn.lock();
    try {
      stream.write(bytes);
      stream.flush();
      broken = false;
    } catch (IOException lost) {
      reportOnce(lost);
    } finally {
      turn.unlock();
    }
  }

  private void reportOnce(IOException lost) {
    if (!broken) {
      LOGGER.log(System.Logger.Level.ERROR, "log lines are being lost", lost);
    }
    broken = true;
  }
}
