package dev.recado.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.Stage;
import dev.recado.application.access.port.Passwords;
import dev.recado.domain.member.Password;
import dev.recado.testkit.Some;
import dev.recado.testkit.access.DigestPasswords;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundPlatformTest {
  private final Stage stage = new Stage();
  private final FoundPlatform.Founder founder =
      new FoundPlatform.Founder(
          Some.email(), new Password("a-long-password"), ZoneId.of("America/Sao_Paulo"));

  private FoundPlatform process(Passwords passwords) {
    FoundPlatform.Places places =
        new FoundPlatform.Places(stage.backend.tenants(), stage.backend.units());
    return new FoundPlatform(
        stage.essentials, stage.backend.credentials(), places, stage.backend.members(), passwords);
  }

  @Test
  void a_second_start_founds_nothing() {
    assertThat(process(new DigestPasswords()).found(founder)).isTrue();
    assertThat(process(new DigestPasswords()).found(founder)).isFalse();
  }

  @Test
  void of_two_processes_that_start_at_once_one_founds_and_the_other_goes_on() {
    FoundPlatform faster = process(new DigestPasswords());
    FoundPlatform slower = process(new Meanwhile(() -> faster.found(founder)));
    assertThat(slower.found(founder)).isFalse();
    assertThat(stage.backend.members().everywhere()).hasSize(1);
    assertThat(stage.backend.tenants().everywhere()).hasSize(1);
  }

  /** Hashing takes its time, and something happens during it. */
  private record Meanwhile(Runnable happening) implements Passwords {
    @Override
    public String hash(Password password) {
      happening.run();
      return new DigestPasswords().hash(password);
    }

    @Override
    public boolean matches(String password, Optional<String> hash) {
      return new DigestPasswords().matches(password, hash);
    }
  }
}
