package dev.recado.application.consent.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.consent.OptOutRules;
import java.time.Instant;

/** Keeps each tenant's words and answers. */
public interface OptOutSettings {
  /** The tenant's rules; the usual ones when it has made none. */
  OptOutRules rules(TenantScope scope);

  void change(TenantScope scope, OptOutRules rules, Instant now);
}
