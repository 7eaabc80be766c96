package dev.recado.domain.message;

import dev.recado.domain.refusal.InvalidValue;

/** The caller's own name for a send ({@code clientMessageId}), so that he may repeat it safely. */
public record IdempotencyKey(String value) {
  public IdempotencyKey {
    if (value.isBlank()
        || value.length() > 200
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValue(
          "/clientMessageId", "invalid_key", "Use 1 to 200 characters without control characters.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
