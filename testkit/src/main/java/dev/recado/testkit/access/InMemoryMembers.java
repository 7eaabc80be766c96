package dev.recado.testkit.access;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Members;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.testkit.access.AccessTables.MemberRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Members in memory. */
public final class InMemoryMembers implements Members {
  private final AccessTables tables;

  public InMemoryMembers(AccessTables tables) {
    this.tables = tables;
  }

  @Override
  public void add(TenantScope scope, Member member, String passwordHash) {
    requireFree(member);
    requireUnit(scope, member);
    tables.members().insert(scope, member.id(), new MemberRow(member, passwordHash));
  }

  @Override
  public void update(TenantScope scope, Member member) {
    requireFree(member);
    requireUnit(scope, member);
    String hash = row(scope, member.id()).passwordHash();
    tables.members().replace(scope, member.id(), new MemberRow(member, hash));
  }

  @Override
  public void changePassword(TenantScope scope, MemberId member, String passwordHash) {
    Member same = row(scope, member).value();
    tables.members().replace(scope, member, new MemberRow(same, passwordHash));
  }

  @Override
  public Optional<Member> find(TenantScope scope, MemberId member) {
    return tables.members().find(scope, member).map(MemberRow::value);
  }

  @Override
  public List<Member> all(TenantScope scope) {
    return newestFirst(tables.members().all(scope));
  }

  @Override
  public List<Member> everywhere() {
    return newestFirst(tables.members().everywhere());
  }

  private MemberRow row(TenantScope scope, MemberId member) {
    return tables
        .members()
        .find(scope, member)
        .orElseThrow(() -> new IllegalStateException("there is no such member"));
  }

  private static List<Member> newestFirst(Stream<MemberRow> rows) {
    return AccessTables.MEMBERS.newestFirst(rows).stream().map(MemberRow::value).toList();
  }

  private void requireFree(Member member) {
    if (tables
        .members()
        .everywhere()
        .map(MemberRow::value)
        .anyMatch(
            other -> other.email().equals(member.email()) && !other.id().equals(member.id()))) {
      throw NameTaken.email();
    }
  }

  private void requireUnit(TenantScope scope, Member member) {
    if (member.unit().filter(unit -> tables.units().find(scope, unit).isEmpty()).isPresent()) {
      throw new IllegalStateException("the tenant has no such unit");
    }
  }
}
