package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Secrets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link Secrets} promises. */
public interface SecretsContract {
  Secrets secrets();

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
  default void any_text_has_a_digest_that_can_be_stored() {
    for (String text : new String[] {"", "\0", "Olá 👋", "x".repeat(100_000)}) {
      assertThat(secrets().digest(text)).matches("[!-~]{20,200}");
    }
  }
}
