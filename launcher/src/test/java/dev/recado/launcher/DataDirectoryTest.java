package dev.recado.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.launcher.DataDirectory.KeptSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path temporary;

  @Test
  void a_secret_is_generated_once_and_readable_by_its_owner_only() throws Exception {
    try (DataDirectory directory = DataDirectory.open(temporary.resolve("data"))) {
      KeptSecret first = directory.secret("jwt");
      KeptSecret second = directory.secret("jwt");

      assertThat(first.fresh()).isTrue();
      assertThat(second.fresh()).isFalse();
      assertThat(second.secret()).isEqualTo(first.secret());
      assertThat(first.secret().value()).hasSizeGreaterThanOrEqualTo(32);
      assertThat(Files.getPosixFilePermissions(first.file()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void two_launchers_never_share_one_directory() {
    try (DataDirectory first = DataDirectory.open(temporary)) {
      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> DataDirectory.open(first.root()))
          .withMessageContaining("in use");
    }
  }

  @Test
  void a_directory_that_cannot_be_made_is_named() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> DataDirectory.open(file.resolve("data")))
        .withMessageStartingWith("DATA_DIR " + file);
  }
}
