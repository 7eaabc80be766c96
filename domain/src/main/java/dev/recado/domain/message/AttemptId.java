package dev.recado.domain.message;

import java.util.UUID;

/** Names one call to the provider for one message. */
public record AttemptId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
