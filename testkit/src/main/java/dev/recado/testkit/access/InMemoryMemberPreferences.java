package dev.recado.testkit.access;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.MemberPreferences;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Preferences;
import dev.recado.testkit.access.AccessTables.PreferencesRow;

/** How members like to read, in memory. */
public final class InMemoryMemberPreferences implements MemberPreferences {
  private final AccessTables tables;

  public InMemoryMemberPreferences(AccessTables tables) {
    this.tables = tables;
  }

  @Override
  public Preferences of(TenantScope scope, MemberId member) {
    return tables
        .preferences()
        .find(scope, member)
        .map(PreferencesRow::value)
        .orElse(Preferences.NONE);
  }

  @Override
  public void keep(TenantScope scope, MemberId member, Preferences preferences) {
    if (tables.members().find(scope, member).isEmpty()) {
      throw new IllegalStateException("the tenant has no such member");
    }
    PreferencesRow row = new PreferencesRow(scope.tenant(), preferences);
    if (tables.preferences().find(scope, member).isPresent()) {
      tables.preferences().replace(scope, member, row);
    } else {
      tables.preferences().insert(scope, member, row);
    }
  }
}
