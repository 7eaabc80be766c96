package dev.recado.application.access;

import static dev.recado.application.access.AccessStage.PASSWORD;
import static dev.recado.application.access.AccessStage.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.refusal.Throttled;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTest {
  private final AccessStage stage = new AccessStage();
  private final Home home = stage.stage.given.home();
  private final Member member = stage.member(home, Role.TENANT_ADMIN);

  @Test
  void the_right_password_lets_a_member_in() {
    SignIn.SignedIn in = stage.signIn(member.email(), PASSWORD);

    assertThat(in.member()).isEqualTo(member);
    assertThat(stage.gate.authenticate(in.tokens().accessToken()).member()).isEqualTo(member);
  }

  @Test
  void an_unknown_mail_and_a_wrong_password_get_the_same_answer_for_the_same_work() {
    for (EmailAddress email : new EmailAddress[] {member.email(), Some.email()}) {
      int before = stage.passwords.comparisons();
      assertThatExceptionOfType(InvalidCredentials.class)
          .isThrownBy(() -> stage.signIn(email, "wrong"))
          .withMessage(new InvalidCredentials().getMessage());
      assertThat(stage.passwords.comparisons() - before).isEqualTo(1);
    }
    assertThat(stage.stage.counters.of(Counted.SIGN_IN_FAILED)).isEqualTo(2);
  }

  @Test
  void after_five_failures_even_the_right_password_waits_and_elsewhere_it_does_not() {
    for (int failure = 0; failure < 5; failure++) {
      assertThatExceptionOfType(InvalidCredentials.class)
          .isThrownBy(() -> stage.signIn(member.email(), "wrong"));
    }

    assertThatExceptionOfType(Throttled.class)
        .isThrownBy(() -> stage.signIn(member.email(), PASSWORD));
    assertThat(stage.stage.counters.of(Counted.SIGN_IN_THROTTLED)).isEqualTo(1);
    stage.signIn.signIn(
        new SignIn.Attempt(member.email(), PASSWORD, Optional.empty(), "198.51.100.1"));
    stage.stage.pass(Duration.ofMinutes(15));
    stage.signIn(member.email(), PASSWORD);
  }

  @Test
  void a_unit_named_at_the_door_is_where_the_member_lands() {
    assertThat(enter(member, home).target()).contains(home.unit());
  }

  @Test
  void a_unit_of_another_tenant_is_unknown_at_the_door() {
    Home foreign = stage.stage.given.home();

    assertThatExceptionOfType(UnknownUnit.class).isThrownBy(() -> enter(member, foreign));
  }

  @Test
  void a_member_bound_to_another_unit_is_refused_at_the_door() {
    Home branch = stage.stage.given.branch(home);
    Member agent = stage.member(home, Role.AGENT);

    assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> enter(agent, branch));
    assertThat(enter(agent, home).target()).contains(home.unit());
  }

  private SignIn.SignedIn enter(Member who, Home where) {
    return stage.signIn.signIn(attempt(who.email(), PASSWORD, Optional.of(where.unit().slug())));
  }

  @Test
  void a_refresh_token_works_once_and_its_successor_after_it() {
    TokenPair first = stage.signIn(member.email(), PASSWORD).tokens();

    TokenPair second = stage.refresh.refresh(first.refreshToken());

    assertThat(stage.gate.authenticate(second.accessToken()).member()).isEqualTo(member);
    stage.refresh.refresh(second.refreshToken());
  }

  @Test
  void a_refresh_token_that_comes_twice_ends_the_whole_session() {
    TokenPair first = stage.signIn(member.email(), PASSWORD).tokens();
    TokenPair second = stage.refresh.refresh(first.refreshToken());

    refused(first);

    refused(second);
    outside(second);
    assertThat(stage.stage.counters.of(Counted.REFRESH_REUSED)).isEqualTo(1);
  }

  @Test
  void a_refresh_token_lives_seven_days_and_an_access_token_15_minutes() {
    TokenPair pair = stage.signIn(member.email(), PASSWORD).tokens();
    stage.stage.pass(Duration.ofMinutes(15));
    outside(pair);

    stage.stage.pass(TokenDesk.REFRESH_LIFE.minusMinutes(15));
    refused(pair);
  }

  @Test
  void whoever_signs_out_is_out_at_once() {
    TokenPair pair = stage.signIn(member.email(), PASSWORD).tokens();

    stage.signOut.signOut(stage.gate.authenticate(pair.accessToken()));

    outside(pair);
    refused(pair);
  }

  @Test
  void a_password_reset_from_the_command_line_ends_every_session() {
    TokenPair pair = stage.signIn(member.email(), PASSWORD).tokens();

    stage.reset.reset(member.email(), new Password("another long one"));

    outside(pair);
    refused(pair);
    stage.signIn(member.email(), "another long one");
    assertThatExceptionOfType(UnknownMember.class)
        .isThrownBy(() -> stage.reset.reset(Some.email(), new Password("another long one")));
  }

  private void outside(TokenPair pair) {
    assertThatExceptionOfType(InvalidToken.class)
        .isThrownBy(() -> stage.gate.authenticate(pair.accessToken()));
  }

  private void refused(TokenPair pair) {
    assertThatExceptionOfType(InvalidToken.class)
        .isThrownBy(() -> stage.refresh.refresh(pair.refreshToken()));
  }
}
