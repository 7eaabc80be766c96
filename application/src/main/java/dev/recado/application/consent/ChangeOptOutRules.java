package dev.recado.application.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.MessageText;

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
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              OptOutRules before = settings.rules(scope);
              settings.change(scope, rules, essentials.now());
              essentials.record(scope, deed(scope, before, rules));
            });
    return rules;
  }

  private static Deed deed(TenantScope scope, OptOutRules before, OptOutRules after) {
    return Deed.of(Act.OPT_OUT_RULES_CHANGED, Subject.of(scope.tenant()))
        .changing("stop", before.words().stop(), after.words().stop())
        .changing("resume", before.words().resume(), after.words().resume())
        .changing(
            "confirmation",
            before.confirmation().map(MessageText::value),
            after.confirmation().map(MessageText::value))
        .changing(
            "resumption",
            before.resumption().map(MessageText::value),
            after.resumption().map(MessageText::value));
  }
}
