package dev.recado.domain.campaign;

import java.util.UUID;

/** Names one person's place in one campaign. */
public record RecipientId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
