package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.recado.domain.member.Password;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pbkdf2PasswordsTest {
  private static final Password SECRET = new Password("correct horse battery");

  private final Pbkdf2Passwords passwords = new Pbkdf2Passwords(10);

  @Test
  void the_right_password_matches_and_no_other() {
    Optional<String> hash = Optional.of(passwords.hash(SECRET));

    assertThat(passwords.matches("correct horse battery", hash)).isTrue();
    assertThat(Stream.of("", " ", "Correct horse battery", "correct horse batter", "\0"))
        .noneMatch(guess -> passwords.matches(guess, hash));
  }

  @Test
  void equal_passwords_have_different_hashes() {
    assertThat(passwords.hash(SECRET)).isNotEqualTo(passwords.hash(SECRET));
  }

  @Test
  void a_hash_says_how_it_was_made_and_hides_the_password() {
    assertThat(passwords.hash(SECRET))
        .matches("pbkdf2-sha512\\$10\\$[\\w-]{22}\\$[\\w-]{86}")
        .doesNotContain("horse");
  }

  @Test
  void a_hash_outlives_a_change_of_the_iterations() {
    Optional<String> old = Optional.of(passwords.hash(SECRET));

    assertThat(new Pbkdf2Passwords(20).matches(SECRET.value(), old)).isTrue();
  }

  @Test
  void the_default_is_210_000_iterations() {
    assertThat(new Pbkdf2Passwords().hash(SECRET)).startsWith("pbkdf2-sha512$210000$");
  }

  @Test
  void nothing_matches_without_a_hash() {
    assertThat(passwords.matches(SECRET.value(), Optional.empty())).isFalse();
    assertThat(passwords.matches("", Optional.empty())).isFalse();
  }

  @Test
  void an_accented_letter_is_the_same_from_every_keyboard() {
    Optional<String> hash = Optional.of(passwords.hash(new Password("pa\u00e7oca com caf\u00e9")));

    assertThat(passwords.matches("pac\u0327oca com cafe\u0301", hash)).isTrue();
  }

  @Test
  void a_million_characters_are_a_wrong_password_like_any_other() {
    Optional<String> hash = Optional.of(passwords.hash(SECRET));

    assertThat(passwords.matches("x".repeat(1_000_000), hash)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "correct horse battery", "pbkdf2-sha512$0$AAAA$AAAA", "$2a$10$x"})
  void a_hash_of_another_form_is_a_defect_that_does_not_show_it(String stored) {
    assertThatIllegalStateException()
        .isThrownBy(() -> passwords.matches("x", Optional.of(stored)))
        .withMessage("a stored password hash has an unknown form");
  }

  @Test
  void it_agrees_with_a_published_vector() {
    // PBKDF2-HMAC-SHA512, password "password", salt "salt", 1 iteration.
    Pbkdf2Hash hash = Pbkdf2Hash.of("password", 1, "salt".getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().formatHex(hash.key())).startsWith("867f70cf1ade02cff3752599a3a53dc4");
  }
}
