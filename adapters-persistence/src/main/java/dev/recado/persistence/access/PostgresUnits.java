package dev.recado.persistence.access;

import static dev.recado.persistence.sql.SqlFailures.unlessTaken;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Units;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The units of the tenants. */
public final class PostgresUnits implements Units {
  private static final String SLUG = "units_slug_key";
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresUnits(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void add(TenantScope scope, Unit unit) {
    TenantSql.requireOwn(scope, unit.tenant());
    String insert =
        """
        insert into units (tenant_id, id, name, slug, active, created_at, updated_at)
        values (:tenant, :id, :name, :slug, :active, :created_at, :created_at)
        """;
    unlessTaken(
        SLUG,
        NameTaken::slug,
        () ->
            sql.updateOne(
                scope, insert, values -> bind(values, unit).bind("created_at", unit.createdAt())));
  }

  @Override
  public void update(TenantScope scope, Unit unit) {
    TenantSql.requireOwn(scope, unit.tenant());
    String update =
        """
        update units set name = :name, slug = :slug, active = :active
        where tenant_id = :tenant and id = :id
        """;
    unlessTaken(
        SLUG, NameTaken::slug, () -> sql.updateOne(scope, update, values -> bind(values, unit)));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Unit unit) {
    return statement
        .bind("id", unit.id().value())
        .bind("name", unit.name().value())
        .bind("slug", unit.slug().value())
        .bind("active", unit.active());
  }

  @Override
  public Optional<Unit> find(TenantScope scope, UnitId unit) {
    return sql.find(
        scope,
        "select * from units where tenant_id = :tenant and id = :id",
        values -> values.bind("id", unit.value()),
        (row, context) -> unit(row));
  }

  @Override
  public Optional<Unit> find(TenantScope scope, Slug slug) {
    return sql.find(
        scope,
        "select * from units where tenant_id = :tenant and slug = :slug",
        values -> values.bind("slug", slug.value()),
        (row, context) -> unit(row));
  }

  @Override
  public List<Unit> all(TenantScope scope) {
    return sql.list(
        scope,
        "select * from units where tenant_id = :tenant order by created_at desc, id desc",
        values -> {},
        (row, context) -> unit(row));
  }

  @Override
  public List<Unit> everywhere() {
    return all.list(
        "select * from all_units() order by created_at desc, id desc",
        values -> {},
        (row, context) -> unit(row));
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        new UnitId(Columns.uuid(row, "id")),
        new TenantId(Columns.uuid(row, "tenant_id")),
        new Name(row.getString("name")),
        new Slug(row.getString("slug")),
        row.getBoolean("active"),
        Columns.instant(row, "created_at"));
  }
}
