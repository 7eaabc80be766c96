package dev.recado.testkit.access;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.access.port.Members} promises. */
public interface MembersContract extends BackendContract {
  private Optional<Member> found(TenantScope scope, Member member) {
    return within(scope, () -> backend().members().find(scope, member.id()));
  }

  private Member add(TenantScope scope, Member member) {
    run(scope, () -> backend().members().add(scope, member, Given.PASSWORD_HASH));
    return member;
  }

  private void update(TenantScope scope, Member member) {
    run(scope, () -> backend().members().update(scope, member));
  }

  private static Member reached(Member member, EmailAddress email, Instant createdAt) {
    return new Member(
        member.id(),
        member.tenant(),
        member.unit(),
        member.name(),
        email,
        member.role(),
        member.active(),
        createdAt);
  }

  private static Member moved(Member member, UnitId unit) {
    return new Member(
        member.id(),
        member.tenant(),
        Optional.of(unit),
        new Name("Outro Nome"),
        Some.email(),
        Role.UNIT_ADMIN,
        false,
        member.createdAt());
  }

  @Test
  default void a_member_comes_back_as_he_was_added() {
    Home home = given().home();
    Member admin = given().member(home);
    Member agent = given().agent(home);
    assertThat(found(home.scope(), admin)).contains(admin);
    assertThat(found(home.scope(), agent)).contains(agent);
  }

  @Test
  default void a_member_who_was_never_added_is_absent() {
    Home home = given().home();
    assertThat(found(home.scope(), Some.member(home.tenant().id()))).isEmpty();
  }

  @Test
  default void everything_but_id_and_birth_can_be_changed() {
    Home home = given().home();
    Member changed = moved(given().member(home), home.unit().id());
    update(home.scope(), changed);
    assertThat(found(home.scope(), changed)).contains(changed);
  }

  @Test
  default void a_change_of_the_member_leaves_his_password_alone() {
    Home home = given().home();
    Member member = given().member(home);
    EmailAddress email = Some.email();
    update(home.scope(), reached(member, email, member.createdAt()));
    assertThat(backend().credentials().byEmail(email).orElseThrow().passwordHash())
        .isEqualTo(Given.PASSWORD_HASH);
  }

  @Test
  default void a_password_can_be_changed() {
    Home home = given().home();
    Member member = given().member(home);
    run(
        home.scope(),
        () -> backend().members().changePassword(home.scope(), member.id(), "another hash"));
    assertThat(backend().credentials().byEmail(member.email()).orElseThrow().passwordHash())
        .isEqualTo("another hash");
  }

  @Test
  default void an_email_is_unique_on_the_platform() {
    Member member = given().member(given().home());
    Home other = given().home();
    Member colleague = given().member(other);
    Member namesake = reached(Some.member(other.tenant().id()), member.email(), Some.NOW);
    Member renamed = reached(colleague, member.email(), colleague.createdAt());
    assertThatThrownBy(() -> add(other.scope(), namesake)).isInstanceOf(NameTaken.class);
    assertThatThrownBy(() -> update(other.scope(), renamed)).isInstanceOf(NameTaken.class);
    assertThat(found(other.scope(), colleague)).contains(colleague);
  }

  @Test
  default void of_members_that_want_one_email_at_the_same_time_one_gets_it() {
    Home home = given().home();
    EmailAddress email = Some.email();
    var outcome =
        Together.run(
            8, () -> add(home.scope(), reached(Some.member(home.tenant().id()), email, Some.NOW)));
    assertThat(outcome.returned()).hasSize(1);
    assertThat(outcome.thrown()).hasSize(7).hasOnlyElementsOfType(NameTaken.class);
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_the_member() {
    Home home = given().home();
    Member member = given().member(home);
    TenantScope other = given().home().scope();
    assertThat(found(other, member)).isEmpty();
    assertThat(within(other, () -> backend().members().all(other))).isEmpty();
    assertMisuse(() -> update(other, reached(member, Some.email(), member.createdAt())));
    assertMisuse(
        () -> run(other, () -> backend().members().changePassword(other, member.id(), "mine")));
    assertMisuse(() -> add(other, Some.member(home.tenant().id())));
    assertThat(found(home.scope(), member)).contains(member);
    assertThat(backend().credentials().byEmail(member.email()).orElseThrow().passwordHash())
        .isEqualTo(Given.PASSWORD_HASH);
  }

  @Test
  default void a_member_cannot_be_bound_to_a_unit_of_another_tenant() {
    Home home = given().home();
    UnitId foreign = given().home().unit().id();
    Member stranger = moved(Some.member(home.tenant().id()), foreign);
    Member moved = moved(given().member(home), foreign);
    assertMisuse(() -> add(home.scope(), stranger));
    assertMisuse(() -> update(home.scope(), moved));
  }

  @Test
  default void a_member_who_is_not_there_cannot_be_changed() {
    Home home = given().home();
    Member stranger = Some.member(home.tenant().id());
    MemberId id = stranger.id();
    assertMisuse(() -> update(home.scope(), stranger));
    assertMisuse(
        () -> run(home.scope(), () -> backend().members().changePassword(home.scope(), id, "x")));
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    Member member = given().member(home);
    Member fresh = Some.member(home.tenant().id());
    rolledBack(
        home.scope(),
        () -> {
          backend().members().add(home.scope(), fresh, Given.PASSWORD_HASH);
          backend().members().update(home.scope(), moved(member, home.unit().id()));
        });
    assertThat(found(home.scope(), fresh)).isEmpty();
    assertThat(found(home.scope(), member)).contains(member);
    assertThat(backend().credentials().byEmail(fresh.email())).isEmpty();
  }

  @Test
  default void the_members_of_a_tenant_are_listed_newest_first() {
    Home home = given().home();
    Member old = given().member(home);
    Member young =
        add(home.scope(), reached(Some.agent(home.unit()), Some.email(), Some.NOW.plusSeconds(1)));
    assertThat(within(home.scope(), () -> backend().members().all(home.scope())))
        .containsExactly(young, old);
  }

  @Test
  default void the_platform_sees_the_members_of_all_tenants_newest_first() {
    Member old = given().member(given().home());
    Home other = given().home();
    Instant later = Some.NOW.plus(Duration.ofDays(1));
    Member young =
        add(other.scope(), reached(Some.member(other.tenant().id()), Some.email(), later));
    assertThat(backend().members().everywhere()).containsSubsequence(young, old);
  }
}
