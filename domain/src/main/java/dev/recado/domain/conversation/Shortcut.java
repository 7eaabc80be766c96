package dev.recado.domain.conversation;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is typed after a slash to get a quick reply, such as {@code horario}: 1 to 30 letters,
 * digits, {@code -} and {@code _} in lower case. The slash itself may be given and is left out.
 */
public record Shortcut(String value) {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_-]{1,30}");

  public Shortcut {
    String word = value.strip();
    value = (word.startsWith("/") ? word.substring(1) : word).toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValue(
          "/shortcut", "invalid_shortcut", "Use one word of 1 to 30 letters, digits, - or _.");
    }
  }

  @Override
  public String toString() {
    return "/" + value;
  }
}
