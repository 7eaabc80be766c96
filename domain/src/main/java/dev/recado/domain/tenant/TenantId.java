package dev.recado.domain.tenant;

import java.util.UUID;

/** Names a tenant: data, never authority. */
public record TenantId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
