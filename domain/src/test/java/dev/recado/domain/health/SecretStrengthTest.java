package dev.recado.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretStrengthTest {
  @Test
  void what_a_machine_made_up_is_strong() {
    assertThat(SecretStrength.weakness("kX9vPq2LmT7wRz4YbN8dHs3JfG6cVu1A", 32)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "please-change-me-please-change-me-now",
        "my-own-secret-of-more-than-32-characters",
        "429683C4C977415CAAFCCE10F7D57E11"
      })
  void what_people_type_or_manuals_print_is_weak(String secret) {
    assertThat(SecretStrength.weakness(secret, 32))
        .hasValueSatisfying(words -> assertThat(words).doesNotContain(secret));
  }
}
