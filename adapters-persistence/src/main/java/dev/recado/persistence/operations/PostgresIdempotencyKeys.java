package dev.recado.persistence.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.IdempotencyKeys;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.persistence.CrossTenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Keys of requests, by definer functions: the row lies with the caller's own tenant, and a platform
 * administrator's transaction may be another's.
 */
public final class PostgresIdempotencyKeys implements IdempotencyKeys {
  private final CrossTenantSql sql;

  public PostgresIdempotencyKeys(Jdbi jdbi) {
    sql = new CrossTenantSql(jdbi);
  }

  @Override
  public Optional<Kept> take(TenantScope scope, IdempotencyKey key) {
    return sql.find(
        "select * from answer_under_key(:home, :member, :key)",
        values -> bind(values, scope, key),
        (row, context) -> kept(row));
  }

  @Override
  public void keep(TenantScope scope, IdempotencyKey key, Kept kept, Instant now) {
    sql.find(
            "select * from keep_answer(:home, :member, :key, :request, :status, :body, :now)",
            values ->
                bind(values, scope, key)
                    .bind("request", kept.request())
                    .bind("status", kept.answer().status())
                    .bind("body", kept.answer().body())
                    .bind("now", now),
            (row, context) -> row.getBoolean(1))
        .orElseThrow(() -> new IllegalStateException("no member who acts here: " + scope));
  }

  @Override
  public int forget(Instant before, int most) {
    return sql.find(
            "select forget_answers(:before, :most)",
            values -> values.bind("before", before).bind("most", most),
            (row, context) -> row.getInt(1))
        .orElse(0);
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, TenantScope scope, IdempotencyKey key) {
    MemberId member =
        scope.member().orElseThrow(() -> new IllegalStateException("no member has " + scope));
    return statement
        .bind("home", scope.home().value())
        .bind("member", member.value())
        .bind("key", key.value());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Answer answer = new Answer(row.getInt("status"), row.getString("body"));
    return new Kept(row.getString("request"), answer);
  }
}
