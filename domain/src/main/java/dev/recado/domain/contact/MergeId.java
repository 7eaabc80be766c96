package dev.recado.domain.contact;

import java.util.UUID;

/** Names a merge of two contacts of a tenant. */
public record MergeId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
