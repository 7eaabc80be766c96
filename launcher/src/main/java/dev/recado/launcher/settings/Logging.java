package dev.recado.launcher.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is written where.
 *
 * @param level {@code LOG_LEVEL}
 * @param format {@code LOG_FORMAT}
 * @param file {@code LOG_FILE}: a second place for the lines of standard output
 */
public record Logging(LogLevel level, LogFormat format, Optional<Path> file) {}
