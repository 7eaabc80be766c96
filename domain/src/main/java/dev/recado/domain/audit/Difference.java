package dev.recado.domain.audit;

import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.member.Password;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an act changed in one respect. Secrets are told as {@code [MASKED]}, phones as {@code
 * ****99}, and nothing longer than {@value #LONGEST} characters.
 *
 * @param before empty for what was not there, or is told by its outcome alone
 * @param after empty for what is gone
 */
public record Difference(String field, Optional<String> before, Optional<String> after) {
  private static final int LONGEST = 200;

  static Difference of(String field, Object before, Object after) {
    return new Difference(field, told(before), told(after));
  }

  /** Whether there is anything to tell. */
  boolean differs() {
    return !before.equals(after);
  }

  private static Optional<String> told(Object value) {
    return switch (value) {
      case Optional<?> none when none.isEmpty() -> Optional.empty();
      case Optional<?> some -> told(some.get());
      case Password secret -> Optional.of("[MASKED]");
      case WebhookSecret secret -> Optional.of("[MASKED]");
      case PhoneNumber phone -> Optional.of(phone.masked());
      case Duration length -> Optional.of(length.toString().substring(2).toLowerCase(Locale.ROOT));
      case Enum<?> word -> Optional.of(word.name().toLowerCase(Locale.ROOT));
      case Collection<?> many ->
          Optional.of(
              shortened(
                  many.stream()
                      .flatMap(one -> told(one).stream())
                      .sorted()
                      .collect(Collectors.joining(", "))));
      default -> Optional.of(shortened(value.toString()));
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
