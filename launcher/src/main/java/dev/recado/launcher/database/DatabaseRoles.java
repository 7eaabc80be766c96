package dev.recado.launcher.database;

import dev.recado.launcher.settings.DatabaseChoice;
import dev.recado.launcher.settings.PostgresUrl;

/**
 * Who is who in a database.
 *
 * @param owner migrates and owns the tables
 * @param application whom the server signs in as
 */
public record DatabaseRoles(String owner, String application) {
  /** Those of the configured one, which need not run. */
  public static DatabaseRoles of(DatabaseChoice choice) {
    return switch (choice) {
      case DatabaseChoice.External external ->
          new DatabaseRoles(
              external.owner().user(),
              external
                  .application()
                  .map(PostgresUrl::user)
                  .orElse(applicationOf(external.owner().database())));
      case DatabaseChoice.Embedded embedded ->
          new DatabaseRoles(OwnedDatabase.OWNER, applicationOf(OwnedDatabase.NAME));
    };
  }

  /** As it is called where the launcher creates it. */
  static String applicationOf(String database) {
    return database + "_app";
  }
}
