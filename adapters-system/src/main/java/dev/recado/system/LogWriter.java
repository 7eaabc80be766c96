package dev.recado.system;

import dev.recado.application.operations.port.Journal.Level;
import java.util.List;

/**
 * What is written, how, and where to.
 *
 * @param threshold the least level that is written (LOG_LEVEL)
 */
public record LogWriter(Level threshold, LogFormat format, List<LogTarget> targets) {
  public LogWriter {
    targets = List.copyOf(targets);
  }

  boolean takes(Level level) {
    return level.compareTo(threshold) >= 0;
  }

  void write(LogLine line) {
    String formatted = format.format(line);
    targets.forEach(target -> target.write(formatted));
  }
}
