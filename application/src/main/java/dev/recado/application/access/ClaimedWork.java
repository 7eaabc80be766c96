package dev.recado.application.access;

import dev.recado.domain.tenant.TenantId;

/** Work that a job took from a list that spans tenants, such as a due lane. */
public interface ClaimedWork {
  TenantId tenant();
}
