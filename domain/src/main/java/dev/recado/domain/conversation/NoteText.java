package dev.recado.domain.conversation;

import dev.recado.domain.refusal.InvalidValue;

/** What a member notes for his colleagues: 1 to 4,000 characters, trimmed. */
public record NoteText(String value) {
  public static final int LONGEST = 4_000;

  public NoteText {
    value = value.strip();
    if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
      throw new InvalidValue("/text", "invalid_note", "Use 1 to 4000 characters.");
    }
    if (!value.codePoints().allMatch(NoteText::fits)) {
      throw new InvalidValue(
          "/text", "invalid_text", "Remove NUL characters and unpaired surrogates.");
    }
  }

  private static boolean fits(int character) {
    return character != 0 && Character.getType(character) != Character.SURROGATE;
  }

  @Override
  public String toString() {
    return "[" + value.length() + " characters]";
  }
}
