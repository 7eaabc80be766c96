package dev.recado.domain.member;

import java.util.UUID;

/** Names a member. */
public record MemberId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
