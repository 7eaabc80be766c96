package dev.recado.launcher.database;

import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.sql.Connection;
import java.sql.SQLException;

/** The database {@code recado} and its owner inside the embedded server. */
public final class OwnedDatabase {
  static final String NAME = "recado";
  static final String OWNER = "recado_owner";

  private OwnedDatabase() {}

  /** Creates role and database where missing and gives the owner that password. */
  public static PostgresUrl in(PostgresUrl superuser, Secret ownerPassword) throws SQLException {
    try (Connection connection = Sql.connect(superuser)) {
      if (!exists(connection, "select exists (select from pg_roles where rolname = ?)", OWNER)) {
        Sql.execute(connection, "create role " + OWNER + " login createrole");
      }
      // Said again at each start: the data directory may have been moved without its secrets.
      Sql.execute(
          connection, "alter role " + OWNER + " password " + Sql.literal(ownerPassword.value()));
      if (!exists(connection, "select exists (select from pg_database where datname = ?)", NAME)) {
        Sql.execute(connection, "create database " + NAME + " owner " + OWNER);
      }
    }
    return at(superuser.address(), ownerPassword);
  }

  static PostgresUrl at(String address, Secret ownerPassword) {
    return new PostgresUrl(address, NAME, OWNER, ownerPassword, "");
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    return Sql.truth(connection, query, name);
  }
}
