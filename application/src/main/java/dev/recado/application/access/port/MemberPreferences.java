package dev.recado.application.access.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Preferences;

/** Keeps how members like to read. */
public interface MemberPreferences {
  /** What the member chose; {@link Preferences#NONE} also of somebody the tenant does not have. */
  Preferences of(TenantScope scope, MemberId member);

  /** Replaces all that the member chose; it is misuse when the tenant has no such member. */
  void keep(TenantScope scope, MemberId member, Preferences preferences);
}
