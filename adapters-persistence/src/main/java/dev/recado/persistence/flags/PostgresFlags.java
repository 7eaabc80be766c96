package dev.recado.persistence.flags;

import dev.recado.application.access.TenantScope;
import dev.recado.application.flags.port.Flags;
import dev.recado.domain.flag.Flag;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The defaults in the table that operators know, and beside it what tenants decided. */
public final class PostgresFlags implements Flags {
  /**
   * Keys of what is off for the tenant: what a statement that needs flags selects with the rest.
   */
  public static final String OFF =
      """
      array(
        select f.key from feature_flags f
          left join feature_flag_overrides o on o.tenant_id = :tenant and o.key = f.key
        where not coalesce(o.enabled, (f.value ->> 'enabled')::boolean))
      """;

  private final TenantSql sql;

  public PostgresFlags(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public boolean on(TenantScope scope, Flag flag) {
    return sql.find(
            scope,
            "select not :key = any(%s) as flag_on".formatted(OFF),
            values -> values.bind("key", flag.label()),
            (row, context) -> row.getBoolean("flag_on"))
        .orElseThrow();
  }

  /** Whoever removed the row of a default has it on. */
  @Override
  public List<Setting> all(TenantScope scope) {
    return Arrays.stream(Flag.values()).map(flag -> setting(scope, flag)).toList();
  }

  private Setting setting(TenantScope scope, Flag flag) {
    String select =
        """
        select (f.value ->> 'enabled')::boolean as by_default, o.enabled as own,
          case when o.key is not null then o.updated_at
            when f.updated_at > f.known_since then f.updated_at end as changed_at
        from feature_flags f
          left join feature_flag_overrides o on o.tenant_id = :tenant and o.key = f.key
        where f.key = :key
        """;
    return sql.find(
            scope,
            select,
            values -> values.bind("key", flag.label()),
            (row, context) -> setting(flag, row))
        .orElseGet(() -> new Setting(flag, true, Optional.empty(), Optional.empty()));
  }

  private static Setting setting(Flag flag, ResultSet row) throws SQLException {
    return new Setting(
        flag,
        row.getBoolean("by_default"),
        Optional.ofNullable(row.getObject("own", Boolean.class)),
        Columns.optionalInstant(row, "changed_at"));
  }

  @Override
  public void decide(TenantScope scope, Flag flag, Optional<Boolean> on, Instant now) {
    on.ifPresentOrElse(wish -> decide(scope, flag, wish, now), () -> follow(scope, flag));
  }

  private void decide(TenantScope scope, Flag flag, boolean on, Instant now) {
    String upsert =
        """
        insert into feature_flag_overrides (tenant_id, key, enabled, updated_at)
        values (:tenant, :key, :on, :now)
        on conflict (tenant_id, key) do update
          set enabled = excluded.enabled, updated_at = excluded.updated_at
        """;
    sql.update(
        scope, upsert, values -> values.bind("key", flag.label()).bind("on", on).bind("now", now));
  }

  private void follow(TenantScope scope, Flag flag) {
    sql.update(
        scope,
        "delete from feature_flag_overrides where tenant_id = :tenant and key = :key",
        values -> values.bind("key", flag.label()));
  }

  @Override
  public void decideForAll(TenantScope scope, Flag flag, boolean on, Instant now) {
    String upsert =
        """
        insert into feature_flags as flag (key, value, updated_at)
        select :key, jsonb_build_object('enabled', cast(:on as boolean)), :now
        where cast(:tenant as uuid) is not null
        on conflict (key) do update
          set value = flag.value || excluded.value, updated_at = excluded.updated_at
        """;
    sql.update(
        scope, upsert, values -> values.bind("key", flag.label()).bind("on", on).bind("now", now));
  }
}
