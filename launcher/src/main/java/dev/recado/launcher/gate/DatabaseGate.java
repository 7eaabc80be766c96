package dev.recado.launcher.gate;

import dev.recado.domain.health.ExpectedSchema;
import dev.recado.domain.health.SchemaDescription;
import dev.recado.domain.health.SchemaObject.Kind;
import dev.recado.launcher.database.MigrationStatus;
import dev.recado.launcher.database.OwnerSource;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.persistence.health.PostgresSchemaCatalog;
import dev.recado.persistence.health.StoredSchema;
import dev.recado.persistence.sql.PostgresJdbi;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** What the owner of the database sees of it: schema, roles, migrations. */
public final class DatabaseGate {
  private static final String POWERFUL =
      """
      select rolname || ' is a superuser' from pg_roles where rolname in (:owner, :application) and rolsuper
      union all
      select rolname || ' has BYPASSRLS: row security does not bind it'
      from pg_roles where rolname in (:owner, :application) and rolbypassrls
      """;

  private static final String ENTANGLED =
      """
      select r.rolname || ' owns ' || c.relname
      from pg_roles r join pg_class c on c.relowner = r.oid and c.relkind in ('r', 'p')
      where r.rolname = :application
      union all
      select r.rolname || ' is a member of the owner'
      from pg_roles r
      where r.rolname = :application and pg_has_role(r.rolname, current_user, 'member')
      """;

  private static final String UNWALLED =
      """
      select c.relname || ' stands without its walls'
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      where c.relnamespace = cast('public' as regnamespace) and c.relkind in ('r', 'p')
        and not a.attisdropped
        and not (c.relrowsecurity and c.relforcerowsecurity
          and (select count(*) from pg_policy p
            where p.polrelid = c.oid and p.polname in ('tenant', 'owner')) = 2)
      order by 1
      """;

  private final PostgresUrl owner;
  private final String application;
  private final Jdbi jdbi;

  /**
   * @param application the role that Recado serves with
   */
  public DatabaseGate(PostgresUrl owner, String application) {
    this.owner = owner;
    this.application = application;
    this.jdbi = PostgresJdbi.over(OwnerSource.of(owner));
  }

  public List<Section> sections() throws Exception {
    ExpectedSchema expected = StoredSchema.read();
    PostgresSchemaCatalog catalog = new PostgresSchemaCatalog(jdbi, application);
    SchemaDescription found = catalog.found();
    List<Section> sections = new ArrayList<>(SchemaSections.of(expected.description(), found));
    sections.add(new Section("roles", roles()));
    sections.add(new Section("migrations", migrations(expected, catalog, found)));
    return sections;
  }

  private List<GateLine> roles() {
    List<GateLine> lines = new ArrayList<>();
    if (ask("select 'x' from pg_roles where rolname = :application").isEmpty()) {
      lines.add(GateLine.failed("role " + application + " is missing"));
      return lines;
    }
    lines.addAll(
        GateLine.unless(
            ask(POWERFUL),
            "neither %s nor %s is a superuser or has BYPASSRLS"
                .formatted(owner.user(), application)));
    lines.addAll(
        GateLine.unless(ask(ENTANGLED), application + " owns nothing and cannot become the owner"));
    lines.addAll(GateLine.unless(ask(UNWALLED), "every table of a tenant stands behind its walls"));
    return lines;
  }

  private List<String> ask(String query) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .configure(SqlStatements.class, any -> any.setUnusedBindingAllowed(true))
                .bind("owner", owner.user())
                .bind("application", application)
                .mapTo(String.class)
                .list());
  }

  private List<GateLine> migrations(
      ExpectedSchema expected, PostgresSchemaCatalog catalog, SchemaDescription found)
      throws Exception {
    List<GateLine> lines = new ArrayList<>();
    lines.add(version(expected, catalog, found));
    if (ask("select relname from pg_class where relname = 'databasechangelog'").isEmpty()) {
      lines.add(GateLine.failed("no migration has ever run here"));
      return lines;
    }
    MigrationStatus status = MigrationStatus.of(owner, application);
    lines.addAll(
        GateLine.unless(
            status.pending().stream().map(change -> "migration " + change + " is pending").toList(),
            "every migration is applied"));
    lines.addAll(
        GateLine.unless(
            status.altered().stream()
                .map(why -> "an applied migration was altered: " + why)
                .toList(),
            "migrations can be run again: no applied one was altered"));
    return lines;
  }

  private static GateLine version(
      ExpectedSchema expected, PostgresSchemaCatalog catalog, SchemaDescription found) {
    boolean there = found.names(Kind.TABLE).contains("app_settings");
    String current =
        there
            ? catalog.applied().map(applied -> applied.version().value()).orElse("unknown")
            : "unknown";
    String wanted = expected.version().value();
    return current.equals(wanted)
        ? GateLine.passed("schema version is " + wanted)
        : GateLine.failed("schema version is " + current + ", expected " + wanted);
  }
}
