package dev.recado.application.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.member.Permission;

/** Replaces a tenant's words and answers; what was opted out before stays so. */
public final class ChangeOptOutRules {
  private final Essentials essentials;
  private final OptOutSettings settings;

  public ChangeOptOutRules(Essentials essentials, OptOutSettings settings) {
    this.essentials = essentials;
    this.settings = settings;
  }

  public OptOutRules change(TenantScope scope, OptOutRules rules) {
    scope.require(Permission.MANAGE_CONSENT);
    essentials.transactions().run(scope, () -> settings.change(scope, rules, essentials.now()));
    return rules;
  }
}
