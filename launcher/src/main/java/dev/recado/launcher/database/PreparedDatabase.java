package dev.recado.launcher.database;

import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A database the server can start on.
 *
 * @param owner owns the tables; stays with the launcher
 * @param application what the server gets
 * @param version as PostgreSQL calls itself, like {@code 18.6}
 */
public record PreparedDatabase(PostgresUrl owner, PostgresUrl application, String version) {

  /**
   * Checks the server, creates the lesser role or takes the given one, and migrates.
   *
   * @param application {@code DATABASE_APP_URL}
   * @param derivedPassword of the lesser role when it is created here
   */
  public static PreparedDatabase prepare(
      PostgresUrl owner, Optional<PostgresUrl> application, Secret derivedPassword) {
    try (Connection connection = Sql.connect(owner)) {
      Requirements.check(owner, connection);
      ApplicationRole role = new ApplicationRole(owner, connection);
      PostgresUrl lesser =
          application.isPresent() ? role.adopt(application.get()) : role.create(derivedPassword);
      new Migration(connection, lesser.user()).run();
      String version = connection.getMetaData().getDatabaseProductVersion();
      return new PreparedDatabase(owner, lesser, version);
    } catch (SQLException failure) {
      throw new StartRefused("PostgreSQL at " + owner + ": " + failure.getMessage());
    } catch (StartRefused refusal) {
      throw refusal;
    } catch (Exception failure) {
      throw new IllegalStateException("The migration failed: " + failure.getMessage(), failure);
    }
  }
}
