package dev.recado.persistence.sql;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * Statements about one tenant's rows. Each has to mention {@code :tenant}, for a value that nothing
 * asks for is an error: no statement relies on row security alone.
 */
public final class TenantSql {
  private final Jdbi jdbi;

  public TenantSql(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Runs the statement and says how many rows it touched. */
  public int update(TenantScope scope, String sql, Consumer<Update> values) {
    return jdbi.withHandle(
        handle -> {
          Update update = handle.createUpdate(sql).bind("tenant", scope.tenant().value());
          values.accept(update);
          return update.execute();
        });
  }

  /**
   * Like {@link #update}, for one row that has to be there.
   *
   * @throws IllegalStateException when it is not there, or not this tenant's
   */
  public void updateOne(TenantScope scope, String sql, Consumer<Update> values) {
    if (update(scope, sql, values) != 1) {
      throw new IllegalStateException("no such row of " + scope.tenant());
    }
  }

  public <T> List<T> list(
      TenantScope scope, String sql, Consumer<Query> values, RowMapper<T> rows) {
    return jdbi.withHandle(
        handle -> {
          Query query = handle.createQuery(sql).bind("tenant", scope.tenant().value());
          values.accept(query);
          return query.map(rows).list();
        });
  }

  public <T> Optional<T> find(
      TenantScope scope, String sql, Consumer<Query> values, RowMapper<T> rows) {
    return list(scope, sql, values, rows).stream().findFirst();
  }

  /**
   * @throws IllegalArgumentException when a value of one tenant is written with the authority of
   *     another
   */
  public static void requireOwn(TenantScope scope, TenantId tenant) {
    if (!scope.tenant().equals(tenant)) {
      throw new IllegalArgumentException(tenant + " is not the tenant of " + scope);
    }
  }
}
