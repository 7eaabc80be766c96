package dev.recado.domain.message;

import dev.recado.domain.refusal.InvalidValue;

/** A text to send: 1 to 65,536 characters (WhatsApp's limit), well-formed Unicode without NUL. */
public record MessageText(String value) {
  private static final int LONGEST = 65_536;

  public MessageText {
    if (value.isBlank()) {
      throw new InvalidValue("/message", "empty_message", "Give a text that is not blank.");
    }
    if (value.length() > LONGEST) {
      throw new InvalidValue(
          "/message", "message_too_long", "WhatsApp takes at most 65536 characters.");
    }
    if (value.indexOf('\0') >= 0 || !wellFormed(value)) {
      throw new InvalidValue(
          "/message", "invalid_text", "Remove NUL characters and unpaired surrogates.");
    }
  }

  private static boolean wellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** The beginning, for lists. */
  public static String preview(String text) {
    int end = text.offsetByCodePoints(0, Math.min(120, text.codePointCount(0, text.length())));
    return text.substring(0, end);
  }

  @Override
  public String toString() {
    return "[" + value.length() + " characters]";
  }
}
