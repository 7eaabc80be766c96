package dev.recado.benchmarks;

import dev.recado.application.operations.port.Journal;
import dev.recado.domain.tenant.TenantId;
import java.util.Arrays;
import java.util.Optional;

/** Writing lines is not what is measured. */
final class SilentJournal implements Journal {
  @Override
  public void write(Level level, Optional<TenantId> tenant, String pattern, Object... arguments) {
    if (level == Level.ERROR) {
      throw new IllegalStateException(pattern + " " + Arrays.toString(arguments));
    }
  }
}
