package dev.recado.testkit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.consent.OptOutWords;
import dev.recado.domain.message.MessageText;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.consent.port.OptOutSettings} promises. */
public interface OptOutSettingsContract extends BackendContract {
  private OptOutRules rules(TenantScope scope) {
    return within(scope, () -> backend().optOutSettings().rules(scope));
  }

  private void change(TenantScope scope, OptOutRules rules) {
    run(scope, () -> backend().optOutSettings().change(scope, rules, Some.NOW));
  }

  @Test
  default void a_tenant_that_made_no_rules_has_the_usual_ones() {
    assertThat(rules(given().home().scope())).isEqualTo(OptOutRules.usual());
  }

  @Test
  default void the_latest_rules_hold_for_their_tenant_alone() {
    TenantScope scope = given().home().scope();
    TenantScope other = given().home().scope();
    OptOutRules own =
        new OptOutRules(
            new OptOutWords(List.of("Chega!", "tchau, \"padaria\""), List.of()),
            Optional.of(new MessageText("Até logo 👋")),
            Optional.empty());
    change(scope, OptOutRules.usual());
    change(scope, own);
    assertThat(rules(scope)).isEqualTo(own);
    assertThat(rules(other)).isEqualTo(OptOutRules.usual());
  }

  @Test
  default void what_is_rolled_back_never_was() {
    TenantScope scope = given().home().scope();
    OptOutRules silent =
        new OptOutRules(
            new OptOutWords(List.of("sair"), List.of()), Optional.empty(), Optional.empty());
    rolledBack(scope, () -> backend().optOutSettings().change(scope, silent, Some.NOW));
    assertThat(rules(scope)).isEqualTo(OptOutRules.usual());
  }
}
