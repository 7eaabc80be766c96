package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedSecretsTest {
  private static final List<String> OWN = List.of("correct horse battery staple", "abcdefgh");

  @Test
  void the_log_s_own_masking_hides_all_of_them() {
    assertThat(new PlantedSecrets(new Masking(OWN), OWN).unmasked()).isZero();
  }

  @Test
  void a_masking_that_does_not_know_a_secret_of_ours_is_found_out() {
    assertThat(new PlantedSecrets(new Masking(List.of()), OWN).unmasked()).isEqualTo(2);
  }
}
