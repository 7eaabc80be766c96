package dev.recado.launcher;

import dev.recado.launcher.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * {@code DATA_DIR}: everything that outlives a start. One launcher at a time: whoever finds another
 * process of ours below it knows that it is an orphan.
 */
public final class DataDirectory implements AutoCloseable {
  private final Path root;
  private final FileChannel lock;

  private DataDirectory(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Creates the directory where missing and takes it for this process until it is closed. */
  public static DataDirectory open(Path root) {
    try {
      PrivateFiles.createDirectories(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartRefused(
            "DATA_DIR "
                + root
                + " is in use by another Recado: stop it or choose another DATA_DIR");
      }
      return new DataDirectory(root, channel);
    } catch (IOException unusable) {
      throw new StartRefused(
          "DATA_DIR " + root + " cannot be used (" + unusable.getMessage() + "), e.g. ./data");
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldHere) {
      return false;
    }
  }

  public Path root() {
    return root;
  }

  /** A folder below, made where missing. */
  public Path folder(String name) {
    try {
      Path folder = root.resolve(name);
      PrivateFiles.createDirectories(folder);
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The secret of that name: generated at the first call ever, readable by its owner only. */
  public KeptSecret secret(String name) {
    Path file = folder("secrets").resolve(name);
    try {
      if (Files.exists(file)) {
        return new KeptSecret(new Secret(Files.readString(file).strip()), file, false);
      }
      Secret fresh = new Secret(RandomText.letters());
      PrivateFiles.write(file, fresh.value());
      return new KeptSecret(fresh, file, true);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /**
   * A secret kept in a file.
   *
   * @param fresh whether this call generated it
   */
  public record KeptSecret(Secret secret, Path file, boolean fresh) {}
}
