package dev.recado.launcher.database;

import dev.recado.launcher.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive on the class path with the PostgreSQL programs of this system and processor. */
record PostgresArchive(URL location) {
  private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!");

  static PostgresArchive forThisMachine() {
    String name = "postgres-%s-%s.txz".formatted(system(), processor());
    return Optional.ofNullable(PostgresArchive.class.getClassLoader().getResource(name))
        .map(PostgresArchive::new)
        .orElseThrow(
            () ->
                new StartRefused(
                    "No PostgreSQL is packed for this machine ("
                        + name
                        + "): set DATABASE_URL,"
                        + " e.g. postgresql://recado:secret@localhost:5432/recado"));
  }

  /** Unpacks into a folder of its own below the parent, once for each version. */
  Path unpackBelow(Path parent) throws IOException {
    Path folder = parent.resolve(version());
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(parent);
    Path draft = Files.createTempDirectory(parent, "unpacking");
    try (InputStream packed = new BufferedInputStream(location.openStream());
        TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed))) {
      unpack(entries, draft);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      remove(draft);
      // Somebody else may have been faster.
      if (!Files.isDirectory(folder)) {
        throw failure;
      }
    }
    return folder;
  }

  /** The archive itself bears no version, the jar around it does. */
  private String version() {
    Matcher jar = JAR.matcher(location.toString());
    return jar.find() ? jar.group(1) : "postgres";
  }

  private static void unpack(TarArchiveInputStream entries, Path folder) throws IOException {
    for (TarArchiveEntry entry = entries.getNextEntry();
        entry != null;
        entry = entries.getNextEntry()) {
      unpack(entry, entries, folder.resolve(entry.getName()).normalize());
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if (target.getParent().endsWith("bin")) {
      target.toFile().setExecutable(true);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
        ? "darwin"
        : "linux";
  }

  private static String processor() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other -> other;
    };
  }
}
