package dev.recado.testkit.access;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.Language;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Theme;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.access.port.MemberPreferences} promises. */
public interface MemberPreferencesContract extends BackendContract {
  Preferences CHOSEN =
      new Preferences(
          Optional.of(Language.ENGLISH),
          Optional.of(ZoneId.of("America/Manaus")),
          Optional.of(Theme.DARK));

  private Preferences of(TenantScope scope, Member member) {
    return within(scope, () -> backend().memberPreferences().of(scope, member.id()));
  }

  private void keep(TenantScope scope, Member member, Preferences preferences) {
    run(scope, () -> backend().memberPreferences().keep(scope, member.id(), preferences));
  }

  @Test
  default void somebody_new_has_chosen_nothing() {
    Home home = given().home();
    assertThat(of(home.scope(), given().member(home))).isEqualTo(Preferences.NONE);
    assertThat(of(home.scope(), Some.member(home.tenant().id()))).isEqualTo(Preferences.NONE);
  }

  @Test
  default void what_a_member_chose_comes_back_and_is_his_alone() {
    Home home = given().home();
    Member member = given().member(home);
    Member colleague = given().agent(home);
    keep(home.scope(), member, CHOSEN);
    assertThat(of(home.scope(), member)).isEqualTo(CHOSEN);
    assertThat(of(home.scope(), colleague)).isEqualTo(Preferences.NONE);
  }

  @Test
  default void each_language_and_theme_can_be_kept() {
    Home home = given().home();
    Member member = given().member(home);
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        Preferences wanted =
            new Preferences(Optional.of(language), Optional.empty(), Optional.of(theme));
        keep(home.scope(), member, wanted);
        assertThat(of(home.scope(), member)).isEqualTo(wanted);
      }
    }
  }

  @Test
  default void a_choice_can_be_taken_back() {
    Home home = given().home();
    Member member = given().member(home);
    keep(home.scope(), member, CHOSEN);
    keep(home.scope(), member, Preferences.NONE);
    assertThat(of(home.scope(), member)).isEqualTo(Preferences.NONE);
  }

  @Test
  default void a_choice_leaves_the_member_as_he_is() {
    Home home = given().home();
    Member member = given().member(home);
    keep(home.scope(), member, CHOSEN);
    assertThat(within(home.scope(), () -> backend().members().find(home.scope(), member.id())))
        .contains(member);
    run(home.scope(), () -> backend().members().update(home.scope(), member));
    assertThat(of(home.scope(), member)).isEqualTo(CHOSEN);
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_it() {
    Home home = given().home();
    Member member = given().member(home);
    keep(home.scope(), member, CHOSEN);
    TenantScope other = given().home().scope();
    assertThat(of(other, member)).isEqualTo(Preferences.NONE);
    assertMisuse(() -> keep(other, member, Preferences.NONE));
    assertThat(of(home.scope(), member)).isEqualTo(CHOSEN);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    Member member = given().member(home);
    rolledBack(
        home.scope(), () -> backend().memberPreferences().keep(home.scope(), member.id(), CHOSEN));
    assertThat(of(home.scope(), member)).isEqualTo(Preferences.NONE);
  }
}
