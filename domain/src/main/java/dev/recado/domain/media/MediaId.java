package dev.recado.domain.media;

import java.util.UUID;

/** Names a file in Recado. */
public record MediaId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
