package dev.recado.launcher.backup;

import dev.recado.launcher.DataDirectory;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.database.EmbeddedPostgres;
import dev.recado.launcher.settings.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Everything of DATA_DIR that no start makes anew: database, secrets, files of messages, the
 * simulator's phones. Works beside a running server, which notices nothing.
 */
public final class Backup {
  /** Copied in a way of its own, or made anew by a start. */
  private static final Set<String> APART = Set.of("postgres", "logs", "liberty", "launcher.lock");

  private final Path root;

  /**
   * @param root DATA_DIR
   */
  public Backup(Path root) {
    this.root = root;
  }

  /**
   * Writes it whole or not at all.
   *
   * @param file must not exist yet
   */
  public void to(Path file) throws IOException, SQLException {
    Path absolute = file.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      throw new StartRefused(file + " is there already");
    }
    if (absolute.startsWith(root)) {
      throw new StartRefused("A backup does not belong into DATA_DIR " + root);
    }
    if (!Files.exists(root.resolve("postgres/PG_VERSION"))) {
      throw new StartRefused("There is no database in DATA_DIR " + root);
    }
    Path draft = absolute.resolveSibling(absolute.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    try (BackupFile backup = new BackupFile(draft)) {
      write(backup);
    }
    Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The database first: a file without a row does no harm, a row without its file does. */
  private void write(BackupFile backup) throws IOException, SQLException {
    DatabaseCopy database = new DatabaseCopy(root, backup);
    Optional<PostgresUrl> running = EmbeddedPostgres.runningSuperuser(root);
    if (running.isPresent()) {
      database.running(running.get());
      addRest(backup);
      return;
    }
    DataDirectory mine = DataDirectory.open(root);
    try (mine) {
      database.stopped();
      addRest(backup);
    }
  }

  private void addRest(BackupFile backup) throws IOException {
    for (Path path : Tree.below(root)) {
      Path source = root.resolve(path);
      if (APART.contains(path.getName(0).toString())) {
        continue;
      }
      if (Files.isDirectory(source)) {
        backup.folder(path.toString());
      } else if (Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
        backup.file(path.toString(), source);
      }
    }
  }
}
