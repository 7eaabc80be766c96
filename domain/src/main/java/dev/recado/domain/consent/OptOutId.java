package dev.recado.domain.consent;

import java.util.UUID;

/** Names an opt-out of a tenant. */
public record OptOutId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
