package dev.recado.application.consent;

import dev.recado.domain.refusal.InvalidValue;

/** What a member says about an opt-out: 1 to 500 characters. */
public record OptOutNote(String value) {
  private static final int LONGEST = 500;

  public OptOutNote {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new InvalidValue("/note", "invalid_note", "Give 1 to 500 characters, or no note.");
    }
  }
}
