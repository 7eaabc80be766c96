package dev.recado.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read (mode 600 and 700 where modes exist). */
public final class PrivateFiles {
  private PrivateFiles() {}

  public static void createDirectories(Path folder) throws IOException {
    Files.createDirectories(folder, attributes("rwx------"));
  }

  /** An empty file, which must not be there yet. */
  public static void create(Path file) throws IOException {
    Files.createFile(file, attributes("rw-------"));
  }

  /** Writes all or nothing: a crash in between leaves the old file or none. */
  public static void write(Path file, String text) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    create(draft);
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] attributes(String mode) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
