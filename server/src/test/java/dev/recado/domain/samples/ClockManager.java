package dev.recado.domain.samples;

import dev.recado.application.access.TenantScope;
import dev.recado.application.samples.port.Everything;
import jakarta.transaction.UserTransaction;
import java.time.Instant;

/** Breaks what the rules forbid: an outward dependency, the clock, a name, a transaction. */
public final class ClockManager {
  Instant time(TenantScope outward, Everything port, UserTransaction transaction) {
    return Instant.now();
  }
}
