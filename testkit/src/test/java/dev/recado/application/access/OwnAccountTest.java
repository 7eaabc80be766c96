package dev.recado.application.access;

import static dev.recado.application.access.AccessStage.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.domain.member.Language;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Role;
import dev.recado.domain.member.Session;
import dev.recado.domain.member.SessionKind;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Throttled;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.access.MemberPreferencesContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnAccountTest {
  private static final Password WANTED = new Password("another long one");
  private final AccessStage stage = new AccessStage();
  private final Home home = stage.stage.given.home();
  private final Member agent = stage.member(home, Role.AGENT);
  private final Caller here = browser();

  private Caller browser() {
    String key =
        stage.browser.signIn(new SignInBrowser.Attempt(agent.email(), PASSWORD, "192.0.2.1"));
    return stage.gate.recognise(key).orElseThrow();
  }

  private String token() {
    return stage.signIn(agent.email(), PASSWORD).tokens().accessToken();
  }

  private boolean in(String token) {
    try {
      stage.gate.authenticate(token);
      return true;
    } catch (InvalidToken out) {
      return false;
    }
  }

  private void change(String current) {
    stage.changePassword.change(here, new ChangePassword.Change(current, WANTED, "192.0.2.1"));
  }

  @Test
  void what_a_member_chose_he_finds_wherever_he_signs_in() {
    assertThat(stage.showPreferences.show(here)).isEqualTo(Preferences.NONE);

    stage.changePreferences.change(here, MemberPreferencesContract.CHOSEN);

    assertThat(stage.showPreferences.show(browser())).isEqualTo(MemberPreferencesContract.CHOSEN);
    assertThat(stage.showPreferences.show(stage.caller(home, Role.AGENT)).language())
        .isNotEqualTo(Optional.of(Language.ENGLISH));
  }

  @Test
  void a_member_sees_where_he_is_signed_in_and_signs_out_elsewhere() {
    String token = token();
    assertThat(stage.listSessions.list(stage.gate.enter(here), agent.id()))
        .extracting(Session::kind)
        .containsExactlyInAnyOrder(SessionKind.API, SessionKind.BROWSER);

    var but = new EndSessions.Which.AllBut(here.session());
    assertThat(
            stage.endSessions.end(
                stage.gate.enter(here), Role.AGENT, agent.id(), but, Optional.empty()))
        .extracting(Session::kind)
        .containsExactly(SessionKind.API);

    assertThat(in(token)).isFalse();
    assertThat(stage.listSessions.list(stage.gate.enter(here), agent.id()))
        .extracting(Session::id)
        .containsExactly(here.session());
  }

  @Test
  void an_administrator_ends_one_session_of_a_member_or_all() {
    String token = token();
    Session first = stage.listSessions.list(home.scope(), agent.id()).getLast();

    end(new EndSessions.Which.One(first.id()));
    assertThat(stage.listSessions.list(home.scope(), agent.id())).doesNotContain(first).hasSize(1);
    end(new EndSessions.Which.All());

    assertThat(stage.listSessions.list(home.scope(), agent.id())).isEmpty();
    assertThat(in(token)).isFalse();
    token();
  }

  private void end(EndSessions.Which which) {
    stage.endSessions.end(home.scope(), Role.TENANT_ADMIN, agent.id(), which, Optional.empty());
  }

  @Test
  void a_session_of_somebody_else_is_none_of_the_members() {
    Caller other = stage.caller(home, Role.AGENT);

    end(new EndSessions.Which.One(other.session()));

    assertThat(stage.listSessions.list(home.scope(), other.member().id())).hasSize(1);
  }

  @Test
  void an_agent_neither_sees_nor_ends_the_sessions_of_a_colleague() {
    Member colleague = stage.member(home, Role.AGENT);
    TenantScope scope = stage.gate.enter(here);
    var all = new EndSessions.Which.All();

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> stage.listSessions.list(scope, colleague.id()));
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(
            () -> stage.endSessions.end(scope, Role.AGENT, colleague.id(), all, Optional.empty()));
  }

  @Test
  void nobody_ends_the_sessions_of_a_member_above_him() {
    Member founder = stage.member(home, Role.SUPER_ADMIN);
    var all = new EndSessions.Which.All();

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(
            () ->
                stage.endSessions.end(
                    home.scope(), Role.TENANT_ADMIN, founder.id(), all, Optional.empty()));
  }

  @Test
  void a_member_of_another_tenant_does_not_exist() {
    TenantScope foreign = stage.stage.given.home().scope();
    var all = new EndSessions.Which.All();

    assertThatExceptionOfType(UnknownMember.class)
        .isThrownBy(() -> stage.listSessions.list(foreign, agent.id()));
    assertThatExceptionOfType(UnknownMember.class)
        .isThrownBy(
            () ->
                stage.endSessions.end(
                    foreign, Role.SUPER_ADMIN, agent.id(), all, Optional.empty()));
  }

  @Test
  void with_a_new_password_of_his_own_a_member_stays_in_here_and_nowhere_else() {
    String token = token();

    change(PASSWORD);

    assertThat(in(token)).isFalse();
    assertThat(stage.listSessions.list(home.scope(), agent.id()))
        .extracting(Session::id)
        .containsExactly(here.session());
    stage.signIn(agent.email(), WANTED.value());
  }

  @Test
  void whoever_does_not_know_the_present_password_changes_nothing_and_is_slowed_down() {
    for (int failure = 0; failure < 5; failure++) {
      assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> change("wrong"));
    }
    assertThatExceptionOfType(Throttled.class).isThrownBy(() -> change(PASSWORD));
    stage.signIn.signIn(
        new SignIn.Attempt(agent.email(), PASSWORD, Optional.empty(), "198.51.100.1"));
  }
}
