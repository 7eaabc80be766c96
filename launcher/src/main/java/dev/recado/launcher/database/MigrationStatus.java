package dev.recado.launcher.database;

import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.ValidationFailedException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * What a further migration would do to a database. Looks and changes nothing.
 *
 * @param pending names of changes it would make
 * @param altered why it would refuse: a change that was applied is another one now
 */
public record MigrationStatus(List<String> pending, Optional<String> altered) {

  public static MigrationStatus of(PostgresUrl owner, String applicationRole) throws Exception {
    try (Connection connection = Sql.connect(owner)) {
      return Scope.child(
          Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
          () -> status(connection, owner, applicationRole));
    }
  }

  private static MigrationStatus status(Connection connection, PostgresUrl owner, String role)
      throws Exception {
    Liquibase liquibase =
        new Liquibase(
            Migration.CHANGELOG, new ClassLoaderResourceAccessor(), new JdbcConnection(connection));
    liquibase.setChangeLogParameter("app_role", role);
    liquibase.setChangeLogParameter("owner_role", owner.user());
    try {
      List<String> pending =
          liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
              .filter(change -> !change.isAlwaysRun())
              .map(ChangeSet::getId)
              .toList();
      return new MigrationStatus(pending, Optional.empty());
    } catch (ValidationFailedException altered) {
      return new MigrationStatus(List.of(), Optional.of(altered.getMessage()));
    }
  }
}
