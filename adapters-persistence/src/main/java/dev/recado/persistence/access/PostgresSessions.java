package dev.recado.persistence.access;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Sessions;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Session;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.member.SessionKind;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Sessions and the digests of their refresh tokens. */
public final class PostgresSessions implements Sessions {
  private final TenantSql sql;

  public PostgresSessions(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void open(TenantScope scope, Opening opening, Issue first) {
    String open =
        """
        with opened as (
          insert into sessions (tenant_id, id, user_id, kind, created_at, expires_at)
          values (:tenant, :session, :member, :kind, :issued_at, :expires_at)
        )
        insert into refresh_tokens (tenant_id, session_id, token_hash, issued_at, expires_at)
        values (:tenant, :session, :digest, :issued_at, :expires_at)
        """;
    sql.updateOne(
        scope,
        open,
        values ->
            bind(values, first)
                .bind("session", opening.session().value())
                .bind("member", opening.member().value())
                .bind("kind", opening.kind().label()));
  }

  /** Of two calls with one token the second waits for the row, and then finds the token used. */
  @Override
  public boolean rotate(TenantScope scope, SessionId session, String usedDigest, Issue successor) {
    String rotate =
        """
        with used as (
          update refresh_tokens set used_at = :issued_at
          where tenant_id = :tenant and session_id = :session and token_hash = :used
            and used_at is null
          returning session_id
        ),
        next as (
          insert into refresh_tokens (tenant_id, session_id, token_hash, issued_at, expires_at)
          select :tenant, session_id, :digest, :issued_at, :expires_at from used
        )
        update sessions s set expires_at = :expires_at
        from used u where s.tenant_id = :tenant and s.id = u.session_id
        """;
    return sql.update(
            scope,
            rotate,
            values ->
                bind(values, successor).bind("session", session.value()).bind("used", usedDigest))
        == 1;
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Issue issue) {
    return statement
        .bind("digest", issue.digest())
        .bind("issued_at", issue.issuedAt())
        .bind("expires_at", issue.expiresAt());
  }

  @Override
  public List<Session> ofMember(TenantScope scope, MemberId member, Instant now) {
    String open =
        """
        select id, kind, created_at, expires_at from sessions
        where tenant_id = :tenant and user_id = :member and revoked_at is null
          and expires_at > :now
        order by created_at desc, id desc
        """;
    return sql.list(
        scope,
        open,
        values -> values.bind("member", member.value()).bind("now", now),
        (row, context) ->
            new Session(
                new SessionId(Columns.uuid(row, "id")),
                member,
                SessionKind.of(row.getString("kind")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at")));
  }

  @Override
  public void revoke(TenantScope scope, SessionId session, Instant now) {
    String revoke =
        """
        update sessions set revoked_at = :now
        where tenant_id = :tenant and id = :session and revoked_at is null
        """;
    sql.update(scope, revoke, values -> values.bind("session", session.value()).bind("now", now));
  }

  @Override
  public void revokeAll(TenantScope scope, MemberId member, Instant now) {
    String revoke =
        """
        update sessions set revoked_at = :now
        where tenant_id = :tenant and user_id = :member and revoked_at is null
        """;
    sql.update(scope, revoke, values -> values.bind("member", member.value()).bind("now", now));
  }
}
