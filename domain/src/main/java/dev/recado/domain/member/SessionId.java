package dev.recado.domain.member;

import java.util.UUID;

/** Names one signed-in session of a member. */
public record SessionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
