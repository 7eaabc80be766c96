package dev.recado.domain.conversation;

import java.util.UUID;

/** Names a private note. */
public record NoteId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
