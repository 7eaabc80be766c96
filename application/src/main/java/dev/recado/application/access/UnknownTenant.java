package dev.recado.application.access;

import dev.recado.domain.refusal.Unknown;

/** No tenant of that id lies within reach. */
public final class UnknownTenant extends Unknown {
  public UnknownTenant() {
    super("tenant_not_found", "Tenant not found", "Check the id of the tenant.");
  }
}
