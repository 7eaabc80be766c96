package dev.recado.persistence.access;

import dev.recado.application.access.port.Credentials;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.Columns;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Look-ups by people who have not been let in yet. */
public final class PostgresCredentials implements Credentials {
  private final CrossTenantSql sql;

  public PostgresCredentials(Jdbi jdbi) {
    sql = new CrossTenantSql(jdbi);
  }

  @Override
  public Optional<Credential> byEmail(EmailAddress email) {
    return sql.find(
        "select * from credentials_by_email(:email)",
        values -> values.bind("email", email.value()),
        (row, context) -> new Credential(MemberRow.read(row), row.getString("password_hash")));
  }

  @Override
  public Optional<Member> session(SessionId session, Instant now) {
    return sql.find(
        "select * from session_member(:session, :now)",
        values -> values.bind("session", session.value()).bind("now", now),
        (row, context) -> MemberRow.read(row));
  }

  @Override
  public Optional<RefreshToken> refreshToken(String digest, Instant now) {
    return sql.find(
        "select * from refresh_token_by_hash(:digest, :now)",
        values -> values.bind("digest", digest).bind("now", now),
        (row, context) ->
            new RefreshToken(
                MemberRow.read(row),
                new SessionId(Columns.uuid(row, "session_id")),
                row.getBoolean("used")));
  }

  @Override
  public Optional<TenantId> homeOf(UnitId unit) {
    return sql.find(
        "select tenant_id from unit_home(:unit) as tenant_id where tenant_id is not null",
        values -> values.bind("unit", unit.value()),
        (row, context) -> new TenantId(Columns.uuid(row, "tenant_id")));
  }

  @Override
  public boolean anyMember() {
    return sql.find("select any_member()", values -> {}, (row, context) -> row.getBoolean(1))
        .orElseThrow();
  }
}
