package dev.recado.domain.tenant;

import dev.recado.domain.refusal.InvalidValue;

/** What people call a tenant, a unit or a member: 1 to 200 characters on one line, trimmed. */
public record Name(String value) {
  public Name {
    value = value.strip();
    if (value.isEmpty()
        || value.length() > 200
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValue("/name", "invalid_name", "Use 1 to 200 characters on one line.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
