package dev.recado.launcher.database;

import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The lesser role that the server works under: row security binds it, and it owns nothing. It
 * exists before the migration runs, because policies and grants name it.
 */
final class ApplicationRole {
  private static final String WRONG_PASSWORD = "28P01";

  private final PostgresUrl owner;
  private final Connection connection;

  ApplicationRole(PostgresUrl owner, Connection connection) {
    this.owner = owner;
    this.connection = connection;
  }

  /** Creates {@code <database>_app} where missing and sees to it that the password opens it. */
  PostgresUrl create(Secret password) throws SQLException {
    PostgresUrl application = owner.as(DatabaseRoles.applicationOf(owner.database()), password);
    if (!exists(application.user())) {
      requireRightToCreate(application.user());
      Sql.execute(
          connection,
          "create role %s login noinherit password %s"
              .formatted(Sql.identifier(application.user()), Sql.literal(password.value())));
    } else if (!opens(application)) {
      requireRightToCreate(application.user());
      Sql.execute(
          connection,
          "alter role %s login password %s"
              .formatted(Sql.identifier(application.user()), Sql.literal(password.value())));
    }
    return adopt(application);
  }

  /** Takes a role as the administrator made it. */
  PostgresUrl adopt(PostgresUrl application) throws SQLException {
    if (!opens(application)) {
      throw new StartRefused(
          "DATABASE_APP_URL: PostgreSQL refuses the password of " + application.user());
    }
    requireLesser(application.user());
    return application;
  }

  private boolean exists(String role) throws SQLException {
    return Sql.truth(connection, "select exists (select from pg_roles where rolname = ?)", role);
  }

  private static boolean opens(PostgresUrl url) throws SQLException {
    try (Connection attempt = Sql.connect(url)) {
      return attempt.isValid(5);
    } catch (SQLException refusal) {
      if (WRONG_PASSWORD.equals(refusal.getSQLState())) {
        return false;
      }
      throw refusal;
    }
  }

  private void requireRightToCreate(String role) throws SQLException {
    String query = "select rolcreaterole or rolsuper from pg_roles where rolname = current_user";
    if (!Sql.truth(connection, query)) {
      throw new StartRefused(
          "DATABASE_URL: " + owner.user() + " may not create roles. Let an administrator run",
          "  CREATE ROLE %s LOGIN NOINHERIT PASSWORD '<password>';".formatted(Sql.identifier(role)),
          "and start with DATABASE_APP_URL=postgresql://%s:<password>@%s/%s"
              .formatted(role, owner.address(), owner.database()));
    }
  }

  private void requireLesser(String role) throws SQLException {
    String query =
        "select rolsuper or rolbypassrls or pg_has_role(rolname, current_user, 'member')"
            + " from pg_roles where rolname = ?";
    if (Sql.truth(connection, query, role)) {
      throw new StartRefused(
          "DATABASE_APP_URL: row security would not bind %s: it needs a role of its own,"
                  .formatted(role)
              + " neither superuser nor BYPASSRLS nor a member of "
              + owner.user());
    }
  }
}
