package dev.recado.testkit.access;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Sessions;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Session;
import dev.recado.domain.member.SessionId;
import dev.recado.testkit.access.AccessTables.SessionRow;
import dev.recado.testkit.access.AccessTables.TokenRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sessions in memory. */
public final class InMemorySessions implements Sessions {
  private final AccessTables tables;

  public InMemorySessions(AccessTables tables) {
    this.tables = tables;
  }

  @Override
  public void open(TenantScope scope, Opening opening, Issue first) {
    if (tables.members().find(scope, opening.member()).isEmpty()) {
      throw new IllegalStateException("the tenant has no such member");
    }
    Session session =
        new Session(
            opening.session(),
            opening.member(),
            opening.kind(),
            first.issuedAt(),
            first.expiresAt());
    tables
        .sessions()
        .insert(scope, session.id(), new SessionRow(scope.tenant(), session, Optional.empty()));
    store(scope, session.id(), first);
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
  public List<Session> ofMember(TenantScope scope, MemberId member, Instant now) {
    return AccessTables.SESSIONS
        .newestFirst(rows(scope, member).filter(row -> row.lives(now)))
        .stream()
        .map(SessionRow::value)
        .toList();
  }

  @Override
  public void revokeAll(TenantScope scope, MemberId member, Instant now) {
    rows(scope, member).forEach(row -> end(scope, row, now));
  }

  private Stream<SessionRow> rows(TenantScope scope, MemberId member) {
    return tables.sessions().all(scope).filter(row -> row.value().member().equals(member));
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
        .ifPresent(row -> replace(scope, lasting(row.value(), until), row.revokedAt()));
  }

  private static Session lasting(Session session, Instant until) {
    return new Session(session.id(), session.member(), session.kind(), session.openedAt(), until);
  }

  private void end(TenantScope scope, SessionRow row, Instant now) {
    replace(scope, row.value(), row.revokedAt().or(() -> Optional.of(now)));
  }

  private void replace(TenantScope scope, Session session, Optional<Instant> revokedAt) {
    tables
        .sessions()
        .replace(scope, session.id(), new SessionRow(scope.tenant(), session, revokedAt));
  }
}
