package dev.recado.launcher.database;

import dev.recado.launcher.DataDirectory;
import dev.recado.launcher.Home;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The embedded server as any PostgreSQL of an operator, with its superuser at hand. */
final class TestPostgres implements AutoCloseable {
  private final DataDirectory directory;
  private final EmbeddedPostgres postgres;
  private final PostgresUrl superuser;

  private TestPostgres(DataDirectory directory, EmbeddedPostgres postgres) throws Exception {
    this.directory = directory;
    this.postgres = postgres;
    this.superuser = postgres.start();
  }

  static TestPostgres start(Path folder) throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    return new TestPostgres(
        directory, EmbeddedPostgres.of(directory, Home.find().postgresPrograms()));
  }

  PostgresUrl superuser() {
    return superuser;
  }

  /** A new database and the role that owns it. */
  PostgresUrl database(String name, String ownerOptions) throws SQLException {
    String owner = name + "_owner";
    run("create role %s login password 'own' %s".formatted(owner, ownerOptions));
    run("create database %s owner %s".formatted(name, owner));
    return new PostgresUrl(superuser.address(), name, owner, new Secret("own"), "");
  }

  void run(String statement) throws SQLException {
    try (Connection connection = Sql.connect(superuser)) {
      Sql.execute(connection, statement);
    }
  }

  static String ask(PostgresUrl url, String query) throws SQLException {
    try (Connection connection = Sql.connect(url)) {
      return Sql.text(connection, query);
    }
  }

  @Override
  public void close() {
    postgres.close();
    directory.close();
  }
}
