package dev.recado.testkit.access;

import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Session;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.Optional;

/** The rows behind the access ports. */
public record AccessTables(
    Table<TenantId, TenantRow> tenants,
    Table<UnitId, UnitRow> units,
    Table<MemberId, MemberRow> members,
    Table<SessionId, SessionRow> sessions,
    Table<String, TokenRow> tokens,
    Table<MemberId, PreferencesRow> preferences) {
  static final Keyset<TenantRow> TENANTS =
      new Keyset<>(row -> row.value().createdAt(), row -> row.tenant().value());
  static final Keyset<UnitRow> UNITS =
      new Keyset<>(row -> row.value().createdAt(), row -> row.value().id().value());
  static final Keyset<MemberRow> MEMBERS =
      new Keyset<>(row -> row.value().createdAt(), row -> row.value().id().value());
  static final Keyset<SessionRow> SESSIONS =
      new Keyset<>(row -> row.value().openedAt(), row -> row.value().id().value());

  public static AccessTables in(InMemoryStore store) {
    return new AccessTables(
        store.table(), store.table(), store.table(), store.table(), store.table(), store.table());
  }

  public record TenantRow(Tenant value) implements Table.Row {
    @Override
    public TenantId tenant() {
      return value.id();
    }
  }

  public record UnitRow(Unit value) implements Table.Row {
    @Override
    public TenantId tenant() {
      return value.tenant();
    }
  }

  public record MemberRow(Member value, String passwordHash) implements Table.Row {
    @Override
    public TenantId tenant() {
      return value.tenant();
    }
  }

  public record PreferencesRow(TenantId tenant, Preferences value) implements Table.Row {}

  public record SessionRow(TenantId tenant, Session value, Optional<Instant> revokedAt)
      implements Table.Row {
    boolean lives(Instant now) {
      return revokedAt.isEmpty() && now.isBefore(value.expiresAt());
    }
  }

  public record TokenRow(TenantId tenant, SessionId session, Instant expiresAt, boolean used)
      implements Table.Row {}
}
