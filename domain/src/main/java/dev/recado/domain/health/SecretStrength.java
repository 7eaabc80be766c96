package dev.recado.domain.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a secret is one that nobody guesses. */
public final class SecretStrength {
  /** What stands in examples and manuals, and what people type who mean to change it later. */
  private static final List<String> KNOWN =
      List.of(
          "429683c4c977415caafcce10f7d57e11",
          "4f1d0c2e9b",
          "correct-horse-battery",
          "change",
          "mude",
          "trocar",
          "secret",
          "segredo",
          "password",
          "senha",
          "example",
          "exemplo",
          "qwerty",
          "123456",
          "abcdef");

  private static final int VARIED = 8;

  private SecretStrength() {}

  /**
   * What is wrong with it, in words that do not give it away; empty when it is strong.
   *
   * @param shortest how many characters it should have at least
   */
  public static Optional<String> weakness(String secret, int shortest) {
    if (secret.length() < shortest) {
      return Optional.of("has fewer than " + shortest + " characters");
    }
    if (secret.chars().distinct().count() < VARIED) {
      return Optional.of("repeats the same few characters");
    }
    String lower = secret.toLowerCase(Locale.ROOT);
    return KNOWN.stream().anyMatch(lower::contains)
        ? Optional.of("is, or holds, a word from examples")
        : Optional.empty();
  }
}
