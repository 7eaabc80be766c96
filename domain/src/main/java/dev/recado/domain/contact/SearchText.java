package dev.recado.domain.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody types to find a person: the beginning of a name, or of one of its words, without
 * regard to capitals and accents; or the beginning of a phone.
 *
 * @param typed 1 to 100 characters that are not all blank, trimmed
 */
public record SearchText(String typed) {
  private static final int LONGEST = 100;

  public SearchText {
    typed = typed.strip();
    typed = typed.substring(0, typed.offsetByCodePoints(0, Math.min(LONGEST, points(typed))));
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Empty when nothing is asked. */
  public static Optional<SearchText> of(String typed) {
    return Optional.of(typed).filter(text -> !text.isBlank()).map(SearchText::new);
  }

  /** As names are compared. */
  public String plain() {
    return plain(typed);
  }

  /** A name as names are compared. */
  public static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[\\u0300-\\u036f]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** What of it can begin a phone; empty when it looks like none. */
  public Optional<String> digits() {
    return Optional.of(typed)
        .filter(text -> text.chars().noneMatch(Character::isLetter))
        .map(text -> text.replaceAll("[^0-9]", ""))
        .filter(digits -> !digits.isEmpty());
  }
}
