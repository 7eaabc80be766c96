package dev.recado.testkit.access;

import dev.recado.application.access.port.Credentials;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.access.AccessTables.MemberRow;
import dev.recado.testkit.access.AccessTables.TokenRow;
import dev.recado.testkit.access.AccessTables.UnitRow;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks credentials up in memory, across tenants. */
public final class InMemoryCredentials implements Credentials {
  private final InMemoryStore store;
  private final AccessTables tables;

  public InMemoryCredentials(InMemoryStore store, AccessTables tables) {
    this.store = store;
    this.tables = tables;
  }

  @Override
  public Optional<Credential> byEmail(EmailAddress email) {
    return store.alone(
        () ->
            active()
                .filter(row -> row.value().email().equals(email))
                .map(row -> new Credential(row.value(), row.passwordHash()))
                .findFirst());
  }

  @Override
  public Optional<Member> session(SessionId session, Instant now) {
    return store.alone(
        () ->
            tables
                .sessions()
                .get(session)
                .filter(row -> row.lives(now))
                .flatMap(row -> tables.members().get(row.value().member()))
                .filter(this::mayEnter)
                .map(MemberRow::value));
  }

  @Override
  public Optional<RefreshToken> refreshToken(String digest, Instant now) {
    return store.alone(
        () ->
            tables
                .tokens()
                .get(digest)
                .filter(token -> token.used() || now.isBefore(token.expiresAt()))
                .flatMap(token -> refreshToken(token, now)));
  }

  @Override
  public Optional<TenantId> homeOf(UnitId unit) {
    return tables.units().get(unit).map(UnitRow::tenant);
  }

  @Override
  public boolean anyMember() {
    return store.alone(() -> active().findAny().isPresent());
  }

  private Optional<RefreshToken> refreshToken(TokenRow token, Instant now) {
    return session(token.session(), now)
        .map(member -> new RefreshToken(member, token.session(), token.used()));
  }

  private Stream<MemberRow> active() {
    return tables.members().everywhere().filter(this::mayEnter);
  }

  private boolean mayEnter(MemberRow member) {
    return member.value().active()
        && tables.tenants().get(member.tenant()).filter(row -> row.value().active()).isPresent();
  }
}
