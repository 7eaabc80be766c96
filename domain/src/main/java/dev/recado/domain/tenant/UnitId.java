package dev.recado.domain.tenant;

import java.util.UUID;

/** Names a unit (branch) of a tenant. */
public record UnitId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
