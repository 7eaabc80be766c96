package dev.recado.launcher.backup;

import dev.recado.launcher.settings.PostgresUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * The files of the embedded PostgreSQL. While it runs they are copied as its manual describes for a
 * base backup: between two marks, together with the log written between them, from which the copy
 * mends itself when it is started.
 */
final class DatabaseCopy {
  private static final String NAME = "postgres";
  private static final String CONTROL = "global/pg_control";
  private static final Path LOG = Path.of("pg_wal");

  /** Belong to a running server; of folders the name is kept. */
  private static final Set<String> TRANSIENT =
      Set.of(
          "postmaster.pid",
          "postmaster.opts",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private final Path data;
  private final BackupFile backup;

  DatabaseCopy(Path root, BackupFile backup) {
    this.data = root.resolve(NAME);
    this.backup = backup;
  }

  /** Of one that nobody runs: every file, the log included. */
  void stopped() throws IOException {
    for (Path path : paths()) {
      add(path);
    }
  }

  /** Of one that goes on working. */
  void running(PostgresUrl superuser) throws IOException, SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                superuser.jdbcUrl(), superuser.user(), superuser.password().value());
        Statement statement = connection.createStatement()) {
      // Keeps the log that the copy needs; it goes with the session, however that ends.
      statement.execute("select pg_create_physical_replication_slot('recado_backup', true, true)");
      String first = row(statement, "select pg_walfile_name(pg_backup_start('recado', true))");
      for (Path path : paths()) {
        if (!path.toString().equals(CONTROL) && !isLog(path)) {
          add(path);
        }
      }
      add(Path.of(CONTROL));
      addLog(statement, first);
    }
  }

  private void addLog(Statement statement, String first) throws IOException, SQLException {
    String last;
    try (ResultSet stop =
        statement.executeQuery(
            "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
      stop.next();
      last = stop.getString(1);
      backup.text(NAME + "/backup_label", stop.getString(2));
    }
    for (Path path : paths()) {
      String file = path.getFileName().toString();
      if (isLog(path) && file.compareTo(first) >= 0 && file.compareTo(last) <= 0) {
        add(path);
      }
    }
  }

  private static String row(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private List<Path> paths() throws IOException {
    return Tree.below(data).stream().filter(DatabaseCopy::lasts).toList();
  }

  private static boolean lasts(Path path) {
    String file = path.getFileName().toString();
    boolean inside = path.getNameCount() > 1;
    boolean temporary = TRANSIENT.contains(path.getName(0).toString());
    boolean remade = file.equals("pg_internal.init") || file.startsWith("pgsql_tmp");
    return !remade && (!temporary || (!inside && !file.startsWith("postmaster.")));
  }

  /** A segment of the write-ahead log itself. */
  private static boolean isLog(Path path) {
    return path.startsWith(LOG) && path.getFileName().toString().matches("[0-9A-F]{24}");
  }

  private void add(Path path) throws IOException {
    Path source = data.resolve(path);
    String name = NAME + "/" + path;
    if (Files.isDirectory(source)) {
      backup.folder(name);
    } else if (Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
      backup.file(name, source);
    }
  }
}
