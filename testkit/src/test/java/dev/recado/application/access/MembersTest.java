package dev.recado.application.access;

import static dev.recado.application.access.AccessStage.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.operations.Once;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.testkit.Given.Home;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final ChangeMember.Change NOTHING =
      new ChangeMember.Change(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private final AccessStage stage = new AccessStage();
  private final Home home = stage.stage.given.home();

  private static ChangeMember.Change role(Role role) {
    return new ChangeMember.Change(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(role),
        Optional.empty(),
        Optional.empty());
  }

  private static ChangeMember.Change door(Optional<Password> password, Optional<Boolean> active) {
    return new ChangeMember.Change(
        Optional.empty(), Optional.empty(), password, Optional.empty(), Optional.empty(), active);
  }

  private Member change(Member member, ChangeMember.Change change) {
    return stage.changeMember.change(home.scope(), Role.TENANT_ADMIN, member.id(), change);
  }

  @Test
  void nobody_hands_out_more_power_than_he_has() {
    CreateMember.Draft draft = stage.draft(Role.SUPER_ADMIN, Optional.empty());
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(
            () -> stage.createMember.create(home.scope(), Role.TENANT_ADMIN, draft, Once.always()));

    Member admin = stage.member(home, Role.TENANT_ADMIN);
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> change(admin, role(Role.SUPER_ADMIN)));
  }

  @Test
  void nobody_touches_a_member_above_him() {
    Member founder = stage.member(home, Role.SUPER_ADMIN);

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> change(founder, door(Optional.empty(), Optional.of(false))));
    assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> change(founder, NOTHING));
  }

  @Test
  void an_agent_needs_a_unit_of_the_tenant_and_an_administrator_none() {
    Home foreign = stage.stage.given.home();
    var agent = stage.draft(Role.AGENT, Optional.of(foreign.unit().id()));
    assertThatExceptionOfType(UnknownUnit.class)
        .isThrownBy(
            () -> stage.createMember.create(home.scope(), Role.TENANT_ADMIN, agent, Once.always()));
    var lost = stage.draft(Role.AGENT, Optional.empty());
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () -> stage.createMember.create(home.scope(), Role.TENANT_ADMIN, lost, Once.always()));
    var bound = stage.draft(Role.TENANT_ADMIN, Optional.of(home.unit().id()));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () -> stage.createMember.create(home.scope(), Role.TENANT_ADMIN, bound, Once.always()));
  }

  @Test
  void an_agent_who_becomes_an_administrator_reaches_every_unit() {
    Member agent = stage.member(home, Role.AGENT);

    assertThat(change(agent, role(Role.TENANT_ADMIN)).unit()).isEmpty();
  }

  @Test
  void a_new_password_ends_the_sessions_and_anything_else_does_not() {
    Member agent = stage.member(home, Role.AGENT);
    String token = stage.signIn(agent.email(), PASSWORD).tokens().accessToken();

    change(agent, NOTHING);
    assertThat(stage.gate.authenticate(token).member()).isEqualTo(agent);

    change(agent, door(Optional.of(new Password("another long one")), Optional.empty()));
    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> stage.gate.authenticate(token));
    stage.signIn(agent.email(), "another long one");
  }

  @Test
  void a_member_who_is_shut_out_is_out_at_once_and_cannot_return_with_an_old_token() {
    Member agent = stage.member(home, Role.AGENT);
    String token = stage.signIn(agent.email(), PASSWORD).tokens().accessToken();

    change(agent, door(Optional.empty(), Optional.of(false)));
    change(agent, door(Optional.empty(), Optional.of(true)));

    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> stage.gate.authenticate(token));
  }

  @Test
  void a_member_of_another_tenant_does_not_exist() {
    Home foreign = stage.stage.given.home();
    Member theirs = stage.member(foreign, Role.AGENT);

    assertThatExceptionOfType(UnknownMember.class).isThrownBy(() -> change(theirs, NOTHING));
  }

  @Test
  void an_agent_may_not_manage_members() {
    TenantScope agent = TestScopes.of(stage.member(home, Role.AGENT));
    var draft = stage.draft(Role.AGENT, Optional.of(home.unit().id()));

    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> stage.createMember.create(agent, Role.AGENT, draft, Once.always()));
  }

  @Test
  void an_e_mail_is_taken_on_the_whole_platform() {
    Member agent = stage.member(home, Role.AGENT);
    Home foreign = stage.stage.given.home();
    var draft = stage.draft(Role.TENANT_ADMIN, Optional.empty());
    var same =
        new CreateMember.Draft(
            draft.name(), agent.email(), draft.password(), draft.role(), draft.unit());

    assertThatExceptionOfType(NameTaken.class)
        .isThrownBy(
            () ->
                stage.createMember.create(foreign.scope(), Role.TENANT_ADMIN, same, Once.always()));
  }
}
