package dev.recado.launcher.database;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import liquibase.ChecksumVersion;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.OfflineConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.ui.LoggerUIService;

/**
 * All migrations as one file for a SQL editor, for those who may not let a program migrate. It runs
 * in one transaction, may be run again, and leaves behind the same records as {@code ./recado
 * migrate}, which takes over from it.
 */
public final class MigrationScript {
  private static final String HEAD =
      """
      -- The schema of Recado. Run it as %1$s, all of it; it may be run again.
      begin;
      set local lock_timeout = '5min';
      select pg_advisory_xact_lock(%3$d);
      do $recado$
      begin
        if current_user <> %2$s then
          raise exception 'Run this as the owner %%, not as %%', %2$s, current_user;
        end if;
        if not exists (select from pg_roles where rolname = %4$s) then
          raise exception 'Let an administrator run first: CREATE ROLE %5$s LOGIN NOINHERIT PASSWORD ''...''';
        end if;
      end
      $recado$;
      create temporary table recado_before on commit drop as
        select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public';
      create table if not exists databasechangelog (
        id varchar(255) not null, author varchar(255) not null, filename varchar(255) not null,
        dateexecuted timestamp without time zone not null, orderexecuted integer not null,
        exectype varchar(10) not null, md5sum varchar(35), description varchar(255),
        comments varchar(255), tag varchar(255), liquibase varchar(20), contexts varchar(255),
        labels varchar(255), deployment_id varchar(10));
      """;

  private static final String CHANGE =
      """

      do $recado$
      begin
        if %6$s or not exists (
          select from databasechangelog
          where id = %1$s and author = %2$s and filename = %3$s%4$s)
        then
          execute $change$
      %5$s
      $change$;
          delete from databasechangelog where id = %1$s and author = %2$s and filename = %3$s;
          insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted,
            exectype, md5sum, description, comments, liquibase)
          values (%1$s, %2$s, %3$s, now(),
            (select coalesce(max(orderexecuted), 0) + 1 from databasechangelog),
            'EXECUTED', %7$s, 'sql', '', 'script');
        end if;
      end
      $recado$;
      """;

  private static final String TAIL =
      """

      do $recado$
      declare
        wanted text;
        missing integer := 0;
      begin
        foreach wanted in array array[%1$s] loop
          if exists (select from recado_before b where b.name = wanted) then
            raise notice 'Already exists: %%', wanted;
          elsif exists (
            select from information_schema.columns
            where table_schema = 'public' and table_name || '.' || column_name = wanted) then
            raise notice 'Added column: %%', wanted;
          else
            raise warning 'Missing column: %%', wanted;
            missing := missing + 1;
          end if;
        end loop;
        foreach wanted in array array[%2$s] loop
          if to_regclass(wanted) is null then
            raise warning 'Missing: %%', wanted;
            missing := missing + 1;
          end if;
        end loop;
        if missing > 0 then
          raise exception 'The schema is not complete; nothing was changed';
        end if;
        raise notice '✅ ALL MIGRATIONS APPLIED SUCCESSFULLY!';
      end
      $recado$;
      commit;
      """;

  private final String ownerRole;
  private final String applicationRole;

  /**
   * @param ownerRole who will run it and own everything
   * @param applicationRole whom the server signs in as
   */
  public MigrationScript(String ownerRole, String applicationRole) {
    this.ownerRole = ownerRole;
    this.applicationRole = applicationRole;
  }

  public String text() throws Exception {
    String changes =
        Scope.child(
            Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
            () -> {
              Liquibase liquibase = liquibase();
              return liquibase.getDatabaseChangeLog().getChangeSets().stream()
                  .map(change -> change(change, liquibase.getDatabase()))
                  .collect(joining());
            });
    return HEAD.formatted(
            ownerRole,
            Sql.literal(ownerRole),
            Migration.LOCK,
            Sql.literal(applicationRole),
            Sql.identifier(applicationRole).replace("'", "''"))
        + changes
        + TAIL.formatted(literals(ContractSchema.columns()), literals(ContractSchema.relations()));
  }

  private Liquibase liquibase() throws LiquibaseException {
    ResourceAccessor files = new ClassLoaderResourceAccessor();
    Liquibase liquibase =
        new Liquibase(
            Migration.CHANGELOG, files, new OfflineConnection("offline:postgresql", files));
    liquibase.setChangeLogParameter("app_role", applicationRole);
    liquibase.setChangeLogParameter("owner_role", ownerRole);
    return liquibase;
  }

  /** The statements are those that the program would run, without comments. */
  private static String change(ChangeSet change, Database database) {
    String checksum = Sql.literal(change.generateCheckSum(ChecksumVersion.latest()).toString());
    String sql =
        change.getChanges().stream()
            .flatMap(
                part ->
                    Arrays.stream(SqlGeneratorFactory.getInstance().generateSql(part, database)))
            .map(statement -> statement.toSql())
            .collect(joining(";\n"));
    return CHANGE.formatted(
        Sql.literal(change.getId()),
        Sql.literal(change.getAuthor()),
        Sql.literal(change.getFilePath()),
        change.isRunOnChange() ? " and md5sum = " + checksum : "",
        sql,
        change.isAlwaysRun(),
        checksum);
  }

  private static String literals(List<String> names) {
    return names.stream().map(Sql::literal).collect(joining(", "));
  }
}
