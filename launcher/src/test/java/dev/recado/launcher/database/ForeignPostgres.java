package dev.recado.launcher.database;

import dev.recado.launcher.e2e.FreePort;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of this machine's distribution, with all its programs, on a port of its own. */
public final class ForeignPostgres implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private final PostgresPrograms programs;
  private final Path data;
  private final PostgresUrl superuser;

  private ForeignPostgres(PostgresPrograms programs, Path data, int port) {
    this.programs = programs;
    this.data = data;
    this.superuser =
        new PostgresUrl("127.0.0.1:" + port, "postgres", "postgres", new Secret("super"), "");
  }

  /** The folder of the newest that is installed, if it has both a server and a dump. */
  public static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.exists(bin.resolve("initdb")))
          .filter(bin -> Files.exists(bin.resolve("pg_dump")))
          .max(Comparator.naturalOrder());
    }
  }

  public static ForeignPostgres start(Path bin, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path data = folder.resolve("data");
    Path password = Files.writeString(folder.resolve("password"), "super");
    PostgresPrograms programs =
        new PostgresPrograms(bin.getParent(), folder.resolve("postgres.log"));
    int port = FreePort.find();
    boolean created =
        programs.run(
            "initdb",
            List.of(
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C"));
    boolean started =
        created
            && programs.run(
                "pg_ctl",
                List.of(
                    "-D",
                    data.toString(),
                    "-w",
                    "-l",
                    folder.resolve("server.log").toString(),
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=",
                    "start"));
    if (!started) {
      throw new IllegalStateException(Files.readString(folder.resolve("postgres.log")));
    }
    return new ForeignPostgres(programs, data, port);
  }

  /** A new database and the role NAME_owner that owns it and may create roles. */
  public PostgresUrl database(String name, Secret password) throws SQLException {
    String owner = name + "_owner";
    try (Connection connection = Sql.connect(superuser)) {
      Sql.execute(
          connection,
          "create role %s login createrole password %s"
              .formatted(owner, Sql.literal(password.value())));
      Sql.execute(connection, "create database %s owner %s".formatted(name, owner));
    }
    return new PostgresUrl(superuser.address(), name, owner, password, "");
  }

  public static String ask(PostgresUrl url, String query) throws SQLException {
    try (Connection connection = Sql.connect(url)) {
      return Sql.text(connection, query);
    }
  }

  @Override
  public void close() {
    programs.run("pg_ctl", List.of("-D", data.toString(), "-w", "-m", "fast", "stop"));
  }
}
