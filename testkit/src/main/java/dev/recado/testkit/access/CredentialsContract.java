package dev.recado.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.port.Credentials.Credential;
import dev.recado.application.access.port.Credentials.RefreshToken;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.SignedIn;
import dev.recado.testkit.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.recado.application.access.port.Credentials} promises: all without a transaction.
 */
public interface CredentialsContract extends BackendContract {
  private void shutOut(Home home, Member member) {
    Member inactive =
        new Member(
            member.id(),
            member.tenant(),
            member.unit(),
            member.name(),
            member.email(),
            member.role(),
            false,
            member.createdAt());
    run(home.scope(), () -> backend().members().update(home.scope(), inactive));
  }

  private void close(Home home) {
    Tenant tenant = home.tenant();
    Tenant closed =
        new Tenant(
            tenant.id(),
            tenant.name(),
            tenant.slug(),
            tenant.zone(),
            tenant.weight(),
            false,
            tenant.createdAt());
    run(home.scope(), () -> backend().tenants().update(home.scope(), closed));
  }

  private void assertNobodyEnters(SignedIn in) {
    assertThat(backend().credentials().byEmail(in.member().email())).isEmpty();
    assertThat(backend().credentials().session(in.session(), Some.NOW)).isEmpty();
    assertThat(backend().credentials().refreshToken(in.digest(), Some.NOW)).isEmpty();
  }

  @Test
  default void a_member_is_found_by_email_with_the_digest_of_his_password() {
    Member member = given().agent(given().home());
    assertThat(backend().credentials().byEmail(member.email()))
        .contains(new Credential(member, Given.PASSWORD_HASH));
  }

  @Test
  default void a_member_is_found_by_session_as_the_store_has_him_now() {
    Home home = given().home();
    SignedIn in = given().signedIn(home, given().agent(home));
    assertThat(backend().credentials().session(in.session(), Some.NOW)).contains(in.member());
  }

  @Test
  default void a_refresh_token_is_found_by_its_digest() {
    SignedIn in = given().signedIn(given().home());
    assertThat(backend().credentials().refreshToken(in.digest(), Some.NOW))
        .contains(new RefreshToken(in.member(), in.session(), false));
  }

  @Test
  default void what_nobody_has_is_absent() {
    assertThat(backend().credentials().byEmail(Some.email())).isEmpty();
    assertThat(backend().credentials().session(new SessionId(Some.uuid()), Some.NOW)).isEmpty();
    assertThat(backend().credentials().homeOf(new UnitId(Some.uuid()))).isEmpty();
    for (String digest : List.of(Some.word(), "", "' or 1=1 --")) {
      assertThat(backend().credentials().refreshToken(digest, Some.NOW)).isEmpty();
    }
  }

  @Test
  default void an_inactive_member_is_shut_out_at_once() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    shutOut(home, in.member());
    assertNobodyEnters(in);
  }

  @Test
  default void an_inactive_tenant_lets_nobody_in() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    close(home);
    assertNobodyEnters(in);
  }

  @Test
  default void a_unit_tells_whose_it_is() {
    Home home = given().home();
    assertThat(backend().credentials().homeOf(home.unit().id())).contains(home.tenant().id());
  }

  @Test
  default void somebody_can_sign_in_once_there_is_a_member() {
    given().member(given().home());
    assertThat(backend().credentials().anyMember()).isTrue();
  }
}
