package dev.recado.domain.contact;

import dev.recado.domain.refusal.InvalidValue;

/** The name of a group of contacts: 1 to 50 characters on one line, trimmed. */
public record Tag(String value) {
  private static final int LONGEST = 50;

  public Tag {
    value = value.strip();
    if (value.isEmpty() || value.length() > LONGEST || !value.codePoints().allMatch(Tag::fits)) {
      throw new InvalidValue("/tag", "invalid_tag", "Use 1 to 50 characters on one line.");
    }
  }

  private static boolean fits(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
