package dev.recado.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Runs the changelog as the owner. */
final class Migration {
  private static final String CHANGELOG = "dev/recado/liquibase/changelog.xml";

  private Migration() {}

  static void run(DataSource owner) {
    try (Connection connection = owner.getConnection()) {
      Database database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      Liquibase liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database);
      liquibase.setChangeLogParameter("owner_role", Roles.OWNER);
      liquibase.setChangeLogParameter("app_role", Roles.APP);
      liquibase.update(new Contexts());
    } catch (SQLException | LiquibaseException e) {
      throw new IllegalStateException(e);
    }
  }
}
