package dev.recado.domain.message;

import java.util.UUID;

/** Names a message in Recado; the provider has an id of its own. */
public record MessageId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
