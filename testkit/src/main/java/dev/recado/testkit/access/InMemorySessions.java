package dev.recado.testkit.access;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Sessions;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.SessionId;
import dev.recado.testkit.access.AccessTables.SessionRow;
import dev.recado.testkit.access.AccessTables.TokenRow;
import java.time.Instant;
import java.util.Optional;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
  private final AccessTables tables;

  public InMemorySessions(AccessTables tables) {
    this.tables = tables;
  }

  @Override
  public void open(TenantScope scope, SessionId session, MemberId member, Issue first) {
    if (tables.members().find(scope, member).isEmpty()) {
      throw new IllegalStateException("the tenant has no such member");
    }
    tables
        .sessions()
        .insert(
            scope,
            session,
            new SessionRow(scope.tenant(), session, member, first.expiresAt(), Optional.empty()));
    store(scope, session, first);
  }

  @Override
  public boolean rotate(TenantScope scope, SessionId session, String usedDigest, Issue successor) {
    Optional<TokenRow> used =
        tables
            .tokens()
            .find(scope, usedDigest)
            .filter(token -> token.session().equals(session) && !token.used());
    used.ifPresent(
        token -> {
          tables
              .tokens()
              .replace(
                  scope,
                  usedDigest,
                  new TokenRow(scope.tenant(), session, token.expiresAt(), true));
          store(scope, session, successor);
          prolong(scope, session, successor.expiresAt());
        });
    return used.isPresent();
  }

  @Override
  public void revoke(TenantScope scope, SessionId session, Instant now) {
    tables.sessions().find(scope, session).ifPresent(row -> end(scope, row, now));
  }

  @Override
  public void revokeAll(TenantScope scope, MemberId member, Instant now) {
    tables
        .sessions()
        .all(scope)
        .filter(row -> row.member().equals(member))
        .forEach(row -> end(scope, row, now));
  }

  private void store(TenantScope scope, SessionId session, Issue issue) {
    tables
        .tokens()
        .insert(
            scope, issue.digest(), new TokenRow(scope.tenant(), session, issue.expiresAt(), false));
  }

  private void prolong(TenantScope scope, SessionId session, Instant until) {
    tables
        .sessions()
        .find(scope, session)
        .ifPresent(row -> replace(scope, row, until, row.revokedAt()));
  }

  private void end(TenantScope scope, SessionRow row, Instant now) {
    replace(scope, row, row.expiresAt(), row.revokedAt().or(() -> Optional.of(now)));
  }

  private void replace(
      TenantScope scope, SessionRow row, Instant expiresAt, Optional<Instant> revokedAt) {
    tables
        .sessions()
        .replace(
            scope,
            row.id(),
            new SessionRow(row.tenant(), row.id(), row.member(), expiresAt, revokedAt));
  }
}
