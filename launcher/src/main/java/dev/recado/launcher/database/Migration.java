package dev.recado.launcher.database;

import java.sql.Connection;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogParameters;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the tables to the state this program expects, under a lock of the database's own. */
final class Migration {
  static final String CHANGELOG = "dev/recado/liquibase/changelog.xml";

  /** "recado" as a number: whoever migrates holds this advisory lock. */
  static final long LOCK = 0x72656361646fL;

  private static final String PATIENCE = "set lock_timeout = '5min'";

  private final Connection connection;
  private final String applicationRole;

  Migration(Connection connection, String applicationRole) {
    this.connection = connection;
    this.applicationRole = applicationRole;
  }

  void run() throws Exception {
    Sql.execute(connection, PATIENCE);
    Sql.text(connection, "select pg_advisory_lock(" + LOCK + ")::text");
    Sql.execute(connection, "set lock_timeout = 0");
    try {
      Scope.child(
          Map.of(
              Scope.Attr.ui.name(), new LoggerUIService(),
              Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor()),
          this::update);
    } finally {
      connection.setAutoCommit(true);
      Sql.text(connection, "select pg_advisory_unlock(" + LOCK + ")");
    }
  }

  private void update() throws Exception {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    // Liquibase's own lock outlives a killed process; ours does not, and only its holder gets here.
    LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
    new CommandScope(UpdateCommandStep.COMMAND_NAME)
        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
        .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
        .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_PARAMETERS, parameters(database))
        .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
        .execute();
  }

  private ChangeLogParameters parameters(Database database) throws Exception {
    ChangeLogParameters parameters = new ChangeLogParameters(database);
    parameters.set("app_role", applicationRole);
    parameters.set("owner_role", connection.getMetaData().getUserName());
    return parameters;
  }
}
