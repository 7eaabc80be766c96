package dev.recado.launcher.backup;

import dev.recado.launcher.DataDirectory;
import dev.recado.launcher.PrivateFiles;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.database.EmbeddedPostgres;
import dev.recado.launcher.settings.PostgresUrl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Puts a {@link Backup} into an empty DATA_DIR, and pauses sending there. */
public final class Restore {
  private static final String PAUSE =
      "insert into platform_status (status, reason, changed_via)"
          + " values ('paused', 'restored from a backup', 'manual')";

  private final Path root;

  /**
   * @param root DATA_DIR: missing or empty
   */
  public Restore(Path root) {
    this.root = root;
  }

  /**
   * How much came back.
   *
   * @param tenants of them the first is called default
   */
  public record Restored(long tenants, long messages) {}

  /**
   * Unpacks all or nothing, has the database mend itself, and pauses: what was queued when the
   * backup was made may have left since.
   *
   * @param programs where PostgreSQL's programs are unpacked
   */
  public Restored from(Path file, Path programs) throws IOException, SQLException {
    requireEmpty();
    try {
      unpack(file);
    } catch (IOException | RuntimeException broken) {
      clear();
      throw new StartRefused(file + " is no whole backup: " + broken.getMessage());
    }
    try (DataDirectory directory = DataDirectory.open(root);
        EmbeddedPostgres postgres = EmbeddedPostgres.of(directory, programs)) {
      return paused(EmbeddedPostgres.dataOf(postgres.start()));
    }
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.list(root)) {
      if (files.findAny().isPresent()) {
        throw new StartRefused("DATA_DIR " + root + " is not empty: restore into an empty one");
      }
    }
  }

  private void unpack(Path file) throws IOException {
    PrivateFiles.createDirectories(root);
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
        TarArchiveInputStream entries = new TarArchiveInputStream(new GZIPInputStream(packed))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        unpack(entry, entries);
      }
    }
    if (!Files.exists(root.resolve("postgres/PG_VERSION"))) {
      throw new IOException("it holds no database");
    }
  }

  private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root) || !(entry.isDirectory() || entry.isFile())) {
      throw new IOException("a strange entry, " + entry.getName());
    }
    if (entry.isDirectory()) {
      PrivateFiles.createDirectories(target);
      return;
    }
    PrivateFiles.createDirectories(target.getParent());
    PrivateFiles.create(target);
    try (var out = Files.newOutputStream(target)) {
      content.transferTo(out);
    }
  }

  private void clear() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(root)) {
          Files.delete(path);
        }
      }
    }
  }

  private static Restored paused(PostgresUrl database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password().value());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(PAUSE);
      try (ResultSet counts =
          statement.executeQuery(
              "select (select count(*) from tenants), (select count(*) from messages)")) {
        counts.next();
        return new Restored(counts.getLong(1), counts.getLong(2));
      }
    }
  }
}
