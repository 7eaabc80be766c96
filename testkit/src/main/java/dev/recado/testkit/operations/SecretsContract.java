package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Secrets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Secrets} promises. */
public interface SecretsContract {
  Secrets secrets();

  /** Those of another installation. */
  Secrets strangers();

  @Test
  default void a_token_is_52_lower_case_letters_and_digits() {
    assertThat(Stream.generate(secrets()::token).limit(200))
        .allMatch(token -> token.matches("[a-z0-9]{52}"));
  }

  @Test
  default void no_token_is_made_twice() {
    Secrets secrets = secrets();
    assertThat(Stream.generate(secrets::token).limit(1000)).doesNotHaveDuplicates();
    assertThat(secrets.token().substring(0, 26)).isNotEqualTo(secrets.token().substring(0, 26));
  }

  @Test
  default void a_digest_is_always_the_same_and_tells_nothing() {
    String token = secrets().token();
    String digest = secrets().digest(token);
    assertThat(secrets().digest(token)).isEqualTo(digest);
    assertThat(digest).doesNotContain(token).isNotEqualTo(secrets().digest(token + "x"));
  }

  @Test
  default void a_fingerprint_is_always_the_same_and_no_stranger_can_make_it() {
    Secrets secrets = secrets();
    String fingerprint = secrets.fingerprint("a password");
    assertThat(secrets.fingerprint("a password")).isEqualTo(fingerprint);
    assertThat(fingerprint)
        .isNotEqualTo(secrets.fingerprint("another password"))
        .isNotEqualTo(secrets.digest("a password"))
        .isNotEqualTo(strangers().fingerprint("a password"));
  }

  @Test
  default void any_text_has_a_digest_that_can_be_stored() {
    for (String text : new String[] {"", "\0", "Olá 👋", "x".repeat(100_000)}) {
      assertThat(secrets().digest(text)).matches("[!-~]{20,200}");
      assertThat(secrets().fingerprint(text)).matches("[!-~]{20,200}");
    }
  }
}
