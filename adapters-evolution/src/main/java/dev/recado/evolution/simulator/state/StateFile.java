package dev.recado.evolution.simulator.state;

import dev.recado.evolution.simulator.model.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that holds either the old state or the new one, whenever the process is killed. It
 * contains tokens, so only its owner can read it.
 */
record StateFile(Path path) {

  /**
   * The instances, as they were written last; none when there is no file. A file that cannot be
   * understood is set aside, so that a damaged one never keeps a simulator from starting.
   */
  List<Snapshot> read() {
    try {
      return StoredInstances.read(Files.readString(path));
    } catch (NoSuchFileException first) {
      return List.of();
    } catch (IOException | RuntimeException damaged) {
      setAside();
      return List.of();
    }
  }

  private void setAside() {
    try {
      Path aside = path.resolveSibling(path.getFileName() + ".damaged");
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unmovable) {
      throw new UncheckedIOException(unmovable);
    }
  }

  /**
   * Replaces the state.
   *
   * @throws UncheckedIOException when it cannot be written; the old state stays
   */
  void write(List<Snapshot> instances) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path next = Files.createTempFile(folder, path.getFileName().toString(), ".next");
      Files.writeString(next, StoredInstances.write(instances));
      force(next);
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void force(Path written) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
