package dev.recado.domain.consent;

import dev.recado.domain.refusal.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The phrases by which people end and resume the messages of a tenant. Only who writes the phrase
 * and nothing else means it: "sair" ends them, "vou sair às 18h" does not.
 *
 * @param stop at most 50 phrases of at most 60 characters
 * @param resume likewise; none of them stands in {@code stop}
 */
public record OptOutWords(List<String> stop, List<String> resume) {
  /** Nobody writes more around one of these phrases; a longer text need not be compared. */
  public static final int LONGEST_TEXT = 120;

  private static final int MOST = 50;
  private static final int LONGEST = 60;

  public OptOutWords {
    stop = List.copyOf(stop);
    resume = List.copyOf(resume);
    Set<Phrase> seen = new HashSet<>();
    check("/stopWords", stop, seen);
    check("/resumeWords", resume, seen);
    if (stop.isEmpty()) {
      throw new InvalidValue(
          "/stopWords", "required", "Give at least one word that ends the messages.");
    }
  }

  private static void check(String pointer, List<String> phrases, Set<Phrase> seen) {
    if (phrases.size() > MOST) {
      throw new InvalidValue(pointer, "too_many_words", "Give at most " + MOST + " phrases.");
    }
    for (int index = 0; index < phrases.size(); index++) {
      check(pointer + "/" + index, phrases.get(index), seen);
    }
  }

  private static void check(String pointer, String text, Set<Phrase> seen) {
    Phrase phrase = Phrase.of(text);
    if (text.length() > LONGEST || phrase.empty()) {
      throw new InvalidValue(
          pointer, "invalid_word", "Use 1 to 60 characters with a letter or a digit among them.");
    }
    if (!seen.add(phrase)) {
      throw new InvalidValue(
          pointer,
          "word_given_twice",
          "This phrase is there already: capitals, accents and punctuation do not count.");
    }
  }

  /** Whether a text is short enough to be nothing but a phrase. */
  public static boolean worthComparing(String text) {
    return text.length() <= LONGEST_TEXT;
  }

  /** What the whole text says; empty when it says anything else. */
  public Optional<OptOutIntent> intentOf(String text) {
    if (!worthComparing(text)) {
      return Optional.empty();
    }
    Phrase said = Phrase.of(text);
    return among(stop, said)
        .<OptOutIntent>map(OptOutIntent.Stop::new)
        .or(() -> among(resume, said).map(OptOutIntent.Resume::new));
  }

  private static Optional<String> among(List<String> phrases, Phrase said) {
    return phrases.stream().filter(phrase -> Phrase.of(phrase).equals(said)).findFirst();
  }
}
