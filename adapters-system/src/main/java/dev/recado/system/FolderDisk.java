package dev.recado.system;

import dev.recado.application.health.port.DataDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The disk a folder lies on, as far as this process may use it. */
public record FolderDisk(Path folder) implements DataDisk {
  @Override
  public Optional<Long> freeBytes() {
    try {
      return Optional.of(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
