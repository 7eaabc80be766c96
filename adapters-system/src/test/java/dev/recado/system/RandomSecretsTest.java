package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSecretsTest {
  private final RandomSecrets secrets = of("m".repeat(32));

  private static RandomSecrets of(String master) {
    return new RandomSecrets(new KeyDerivation(master));
  }

  @Test
  void tokens_are_52_lower_case_letters_and_digits() {
    assertThat(Stream.generate(secrets::token).limit(1_000))
        .allSatisfy(token -> assertThat(token).matches("[a-z2-7]{52}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void a_digest_is_sha_256_in_base64url() {
    assertThat(secrets.digest("abc")).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  }

  @Test
  void the_same_token_has_the_same_digest_everywhere() {
    String token = secrets.token();

    assertThat(of("n".repeat(32)).digest(token)).isEqualTo(secrets.digest(token));
    assertThat(secrets.digest(secrets.token())).isNotEqualTo(secrets.digest(token));
  }

  @Test
  void every_node_with_the_same_master_secret_makes_the_same_fingerprint() {
    assertThat(of("m".repeat(32)).fingerprint("abc")).isEqualTo(secrets.fingerprint("abc"));
  }
}
