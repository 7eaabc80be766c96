package dev.recado.launcher.settings;

/** The least important lines that are written: {@code LOG_LEVEL}. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARN,
  ERROR
}
