package dev.recado.launcher.database;

import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.AppEnvironment;
import dev.recado.launcher.settings.Deployment;
import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a database says it is, so that no release starts on somebody else's: rows of {@code
 * app_settings} that {@code ./recado init} writes once and nothing else ever writes.
 *
 * @param environment as {@code APP_ENV}; without it the database is one for development
 * @param projectRef as {@code PROJECT_REF}
 */
public record Markers(Optional<String> environment, Optional<String> projectRef) {
  private static final String ENVIRONMENT = "environment";
  private static final String PROJECT_REF = "project_ref";

  /** Those of a database, which may still be empty. */
  public static Markers of(PostgresUrl owner) {
    try (Connection connection = Sql.connect(owner)) {
      return of(connection);
    } catch (SQLException failure) {
      throw new StartRefused("PostgreSQL at " + owner + ": " + failure.getMessage());
    }
  }

  private static Markers of(Connection connection) throws SQLException {
    boolean none = Sql.truth(connection, "select to_regclass('app_settings') is null");
    return none
        ? new Markers(Optional.empty(), Optional.empty())
        : new Markers(value(connection, ENVIRONMENT), reference(connection));
  }

  private static Optional<String> reference(Connection connection) throws SQLException {
    Optional<String> ours = value(connection, PROJECT_REF);
    return ours.isPresent() ? ours : value(connection, "supabase_project_ref");
  }

  private static Optional<String> value(Connection connection, String key) throws SQLException {
    return Optional.ofNullable(
        Sql.text(connection, "select max(value) from app_settings where key = ?", key));
  }

  /**
   * Lets a deployment in that belongs here; asked before anything is changed.
   *
   * @throws StartRefused for the wrong environment or project, and for production on a database
   *     that nobody has marked as such
   */
  public void admit(Deployment deployment) {
    boolean production = deployment.environment() == AppEnvironment.PRODUCTION;
    if (production && (environment.isEmpty() || projectRef.isEmpty())) {
      throw new StartRefused(
          "This database is not marked as production's, so it is one for development. If it is"
              + " production's: ./recado init --environment production --project-ref "
              + deployment.projectRef().orElse("REF"));
    }
    agree("APP_ENV", environment, Optional.of(label(deployment.environment())));
    agree("PROJECT_REF", projectRef, deployment.projectRef());
  }

  private static void agree(String variable, Optional<String> marker, Optional<String> told) {
    if (marker.isPresent() && told.isPresent() && !marker.equals(told)) {
      throw new StartRefused(
          "CRITICAL: wrong environment. %s is %s and this database is marked %s. Nothing was changed."
                  .formatted(variable, told.get(), marker.get())
              + " Check DATABASE_URL; after an update: roll back.");
    }
  }

  /**
   * Asked before a database is migrated in order to be marked.
   *
   * @throws StartRefused when it is marked differently already
   */
  public void requireNoOther(PostgresUrl owner) {
    requireNoOther(of(owner));
  }

  private void requireNoOther(Markers there) {
    if (other(there.environment, environment) || other(there.projectRef, projectRef)) {
      throw new StartRefused(
          "This database is marked already, and markers are written once: " + there);
    }
  }

  private static boolean other(Optional<String> there, Optional<String> wanted) {
    return there.isPresent() && !there.equals(wanted);
  }

  /**
   * Writes these into a migrated database.
   *
   * @throws StartRefused when it is marked differently already
   */
  public void write(PostgresUrl owner) {
    try (Connection connection = Sql.connect(owner)) {
      write(connection, ENVIRONMENT, environment, "What APP_ENV must be");
      write(connection, PROJECT_REF, projectRef, "What PROJECT_REF must be");
      requireNoOther(of(connection));
    } catch (SQLException failure) {
      throw new StartRefused("PostgreSQL at " + owner + ": " + failure.getMessage());
    }
  }

  private static void write(
      Connection connection, String key, Optional<String> value, String description)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into app_settings (key, value, description)
            select ?, ?, ? where not exists (select from app_settings where key = ?)
            """)) {
      insert.setString(1, key);
      insert.setString(2, value.orElseThrow());
      insert.setString(3, description);
      insert.setString(4, key);
      insert.executeUpdate();
    }
  }

  public static String label(AppEnvironment environment) {
    return environment.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "environment %s, project_ref %s"
        .formatted(environment.orElse("none"), projectRef.orElse("none"));
  }
}
