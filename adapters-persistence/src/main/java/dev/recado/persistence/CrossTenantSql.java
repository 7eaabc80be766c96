package dev.recado.persistence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Calls of the functions that look across tenants (cross-tenant.sql). They need no transaction, so
 * it is here that an absent database becomes {@link StoreUnavailable}.
 */
public final class CrossTenantSql {
  private final Jdbi jdbi;

  public CrossTenantSql(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public <T> List<T> list(String sql, Consumer<Query> values, RowMapper<T> rows) {
    try {
      return jdbi.withHandle(
          handle -> {
            Query query = handle.createQuery(sql);
            values.accept(query);
            return query.map(rows).list();
          });
    } catch (JdbiException e) {
      throw StoreUnavailable.orDefect(e);
    }
  }

  public <T> Optional<T> find(String sql, Consumer<Query> values, RowMapper<T> rows) {
    return list(sql, values, rows).stream().findFirst();
  }
}
