package dev.recado.domain.member;

import dev.recado.domain.refusal.InvalidValue;

/** A new password in clear, on its way to being hashed: 10 to 200 characters. Never printed. */
public record Password(String value) {
  public Password {
    if (value.length() < 10 || value.length() > 200) {
      throw new InvalidValue("/password", "weak_password", "Use 10 to 200 characters.");
    }
  }

  @Override
  public String toString() {
    return "[MASKED]";
  }
}
