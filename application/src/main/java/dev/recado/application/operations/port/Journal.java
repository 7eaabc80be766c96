package dev.recado.application.operations.port;

import dev.recado.domain.tenant.TenantId;
import java.util.Optional;

/**
 * The log that operators read: one line per event, its wording part of the compatibility contract
 * (api.md §4). The adapter masks secrets and phones and writes ids in letters, so that nothing
 * sensitive and no stray run of digits can get out, whatever is passed in.
 */
public interface Journal {
  enum Level {
    DEBUG,
    INFO,
    WARN,
    ERROR
  }

  /**
   * Writes one line.
   *
   * @param tenant whose event it is; empty for the platform's own
   * @param pattern the line, with {@code {}} where the next argument goes
   */
  void write(Level level, Optional<TenantId> tenant, String pattern, Object... arguments);

  default void info(TenantId tenant, String pattern, Object... arguments) {
    write(Level.INFO, Optional.of(tenant), pattern, arguments);
  }

  default void warn(TenantId tenant, String pattern, Object... arguments) {
    write(Level.WARN, Optional.of(tenant), pattern, arguments);
  }

  /** Writes a line of the platform, which belongs to no tenant. */
  default void platform(Level level, String pattern, Object... arguments) {
    write(level, Optional.empty(), pattern, arguments);
  }
}
