package dev.recado.system;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a log line is written (LOG_FORMAT): both forms hold the same words for grep. */
public enum LogFormat {
  /** {@code 2026-11-21 09:34:05Z INFO request tenant text}. */
  TEXT {
    @Override
    String format(LogLine line) {
      return String.join(
          " ", time(line), line.level().name(), line.request(), line.tenant(), line.text());
    }
  },
  /** The same as one JSON object per line. */
  JSON {
    @Override
    String format(LogLine line) {
      return OBJECT.formatted(
          time(line), line.level().name(), line.request(), line.tenant(), quoted(line.text()));
    }
  };

  private static final String OBJECT =
      """
      {"time":"%s","level":"%s","request":"%s","tenant":"%s","text":"%s"}\
      """;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssX", Locale.ROOT).withZone(ZoneOffset.UTC);

  abstract String format(LogLine line);

  private static String time(LogLine line) {
    return TIME.format(line.time());
  }

  /** Masked text has no control characters left, so two characters need care. */
  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
