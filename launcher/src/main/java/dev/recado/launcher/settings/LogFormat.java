package dev.recado.launcher.settings;

/** How a log line looks: {@code LOG_FORMAT}. */
public enum LogFormat {
  TEXT,
  JSON
}
