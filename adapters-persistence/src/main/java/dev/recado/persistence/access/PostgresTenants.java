package dev.recado.persistence.access;

import static dev.recado.persistence.sql.SqlFailures.unlessTaken;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Tenants;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.SendingWeight;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The tenants of the platform. */
public final class PostgresTenants implements Tenants {
  private static final String SLUG = "tenants_slug_key";
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresTenants(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void add(TenantScope scope, Tenant tenant) {
    TenantSql.requireOwn(scope, tenant.id());
    String insert =
        """
        insert into tenants
          (id, name, slug, time_zone, sending_weight, active, created_at, updated_at)
        values (:tenant, :name, :slug, :zone, :weight, :active, :created_at, :created_at)
        """;
    unlessTaken(
        SLUG,
        NameTaken::slug,
        () ->
            sql.updateOne(
                scope,
                insert,
                values -> bind(values, tenant).bind("created_at", tenant.createdAt())));
  }

  @Override
  public void update(TenantScope scope, Tenant tenant) {
    TenantSql.requireOwn(scope, tenant.id());
    String update =
        """
        update tenants
        set name = :name, slug = :slug, time_zone = :zone, sending_weight = :weight,
          active = :active
        where id = :tenant
        """;
    unlessTaken(
        SLUG, NameTaken::slug, () -> sql.updateOne(scope, update, values -> bind(values, tenant)));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Tenant tenant) {
    return statement
        .bind("name", tenant.name().value())
        .bind("slug", tenant.slug().value())
        .bind("zone", tenant.zone().getId())
        .bind("weight", tenant.weight().turns())
        .bind("active", tenant.active());
  }

  @Override
  public Optional<Tenant> find(TenantScope scope) {
    return sql.find(
        scope,
        "select * from tenants where id = :tenant",
        values -> {},
        (row, context) -> tenant(row));
  }

  @Override
  public List<Tenant> everywhere() {
    return all.list(
        "select * from all_tenants() order by created_at desc, id desc",
        values -> {},
        (row, context) -> tenant(row));
  }

  private static Tenant tenant(ResultSet row) throws SQLException {
    return new Tenant(
        new TenantId(Columns.uuid(row, "id")),
        new Name(row.getString("name")),
        new Slug(row.getString("slug")),
        ZoneId.of(row.getString("time_zone")),
        new SendingWeight(row.getInt("sending_weight")),
        row.getBoolean("active"),
        Columns.instant(row, "created_at"));
  }
}
