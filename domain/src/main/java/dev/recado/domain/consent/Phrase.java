package dev.recado.domain.consent;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody wrote, reduced to its words: small letters and digits without accents, one space
 * between words. Punctuation, emoji and formatting do not count.
 */
record Phrase(String words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Phrase of(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return new Phrase(NOT_OF_A_WORD.matcher(plain).replaceAll(" ").strip());
  }

  boolean empty() {
    return words.isEmpty();
  }
}
