package dev.recado.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.port.Passwords;
import dev.recado.domain.member.Password;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Passwords} promises. */
public interface PasswordsContract {
  Passwords passwords();

  private Optional<String> hashed(String password) {
    return Optional.of(passwords().hash(new Password(password)));
  }

  @Test
  default void the_right_password_matches_and_no_other() {
    Optional<String> hash = hashed("correct horse");
    assertThat(passwords().matches("correct horse", hash)).isTrue();
    for (String wrong : new String[] {"Correct horse", "correct horse ", "", "\0"}) {
      assertThat(passwords().matches(wrong, hash)).isFalse();
    }
  }

  @Test
  default void nothing_matches_where_there_is_no_hash() {
    assertThat(passwords().matches("correct horse", Optional.empty())).isFalse();
    assertThat(passwords().matches("", Optional.empty())).isFalse();
  }

  @Test
  default void one_password_has_another_hash_each_time_and_does_not_show_in_it() {
    Optional<String> hash = hashed("correct horse");
    assertThat(hash).isNotEqualTo(hashed("correct horse"));
    assertThat(hash.orElseThrow()).doesNotContain("correct").hasSizeLessThan(500);
  }

  @Test
  default void every_character_counts_in_a_long_one() {
    String beginning = "x".repeat(199);
    assertThat(passwords().matches(beginning + "a", hashed(beginning + "a"))).isTrue();
    assertThat(passwords().matches(beginning + "b", hashed(beginning + "a"))).isFalse();
  }

  @Test
  default void letters_of_every_script_count() {
    assertThat(passwords().matches("pão-de-açúcar", hashed("pão-de-açúcar"))).isTrue();
    assertThat(passwords().matches("пароль-для-всех", hashed("?????? ??? ????"))).isFalse();
  }
}
