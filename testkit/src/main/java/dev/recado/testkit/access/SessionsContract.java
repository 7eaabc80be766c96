package dev.recado.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Credentials.RefreshToken;
import dev.recado.application.access.port.Sessions.Issue;
import dev.recado.application.access.port.Sessions.Opening;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Session;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.member.SessionKind;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.SignedIn;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.access.port.Sessions} promises. */
public interface SessionsContract extends BackendContract {
  private static Issue successor() {
    Instant issuedAt = Some.NOW.plus(Duration.ofDays(5));
    return new Issue(Some.word(), issuedAt, issuedAt.plus(Duration.ofDays(7)));
  }

  private static Opening opening(Member member, SessionKind kind) {
    return new Opening(new SessionId(Some.uuid()), member.id(), kind);
  }

  private Session open(Home home, Member member, SessionKind kind, Instant at) {
    Opening opening = opening(member, kind);
    Issue issue = new Issue(Some.word(), at, at.plus(Duration.ofDays(7)));
    run(home.scope(), () -> backend().sessions().open(home.scope(), opening, issue));
    return new Session(opening.session(), member.id(), kind, at, issue.expiresAt());
  }

  private List<Session> ofMember(TenantScope scope, Member member, Instant now) {
    return within(scope, () -> backend().sessions().ofMember(scope, member.id(), now));
  }

  private boolean rotate(TenantScope scope, SignedIn in, Issue successor) {
    return within(
        scope, () -> backend().sessions().rotate(scope, in.session(), in.digest(), successor));
  }

  private void revoke(TenantScope scope, SessionId session) {
    run(scope, () -> backend().sessions().revoke(scope, session, Some.NOW));
  }

  private boolean lives(SignedIn in, Instant now) {
    return backend().credentials().session(in.session(), now).isPresent();
  }

  private Optional<RefreshToken> token(String digest) {
    return backend().credentials().refreshToken(digest, Some.NOW.plusSeconds(1));
  }

  @Test
  default void a_session_lives_as_long_as_its_refresh_token() {
    SignedIn in = given().signedIn(given().home());
    Instant end = Some.NOW.plus(Duration.ofDays(7));
    assertThat(lives(in, Some.NOW)).isTrue();
    assertThat(lives(in, end.minusSeconds(1))).isTrue();
    assertThat(lives(in, end.plusSeconds(1))).isFalse();
  }

  @Test
  default void a_refresh_token_works_once() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    Issue second = successor();
    Issue third = successor();
    assertThat(rotate(home.scope(), in, second)).isTrue();
    assertThat(rotate(home.scope(), in, third)).isFalse();
    assertThat(token(in.digest())).map(RefreshToken::used).contains(true);
    assertThat(token(second.digest())).contains(new RefreshToken(in.member(), in.session(), false));
    assertThat(token(third.digest())).isEmpty();
  }

  @Test
  default void a_successor_prolongs_the_session() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    Issue successor = successor();
    rotate(home.scope(), in, successor);
    assertThat(lives(in, successor.expiresAt().minusSeconds(1))).isTrue();
    assertThat(lives(in, successor.expiresAt().plusSeconds(1))).isFalse();
  }

  @Test
  default void of_calls_with_the_same_token_at_the_same_time_one_gets_a_successor() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    var outcome = Together.call(8, number -> rotate(home.scope(), in, successor()));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).containsOnlyOnce(true).hasSize(8);
  }

  @Test
  default void a_token_of_another_session_or_nobody_is_not_exchanged() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    SignedIn elsewhere = given().signedIn(home);
    assertThat(
            rotate(
                home.scope(),
                new SignedIn(in.member(), elsewhere.session(), in.digest()),
                successor()))
        .isFalse();
    assertThat(
            rotate(home.scope(), new SignedIn(in.member(), in.session(), Some.word()), successor()))
        .isFalse();
    assertThat(token(in.digest())).map(RefreshToken::used).contains(false);
  }

  @Test
  default void a_revoked_session_is_over_and_stays_so() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    revoke(home.scope(), in.session());
    revoke(home.scope(), in.session());
    assertThat(lives(in, Some.NOW)).isFalse();
    assertThat(token(in.digest())).isEmpty();
  }

  @Test
  default void all_sessions_of_a_member_can_be_revoked_and_no_others() {
    Home home = given().home();
    SignedIn first = given().signedIn(home);
    SignedIn second = given().signedIn(home, first.member());
    SignedIn colleague = given().signedIn(home);
    run(
        home.scope(),
        () -> backend().sessions().revokeAll(home.scope(), first.member().id(), Some.NOW));
    assertThat(lives(first, Some.NOW)).isFalse();
    assertThat(lives(second, Some.NOW)).isFalse();
    assertThat(lives(colleague, Some.NOW)).isTrue();
  }

  @Test
  default void the_open_sessions_of_a_member_are_listed_newest_first() {
    Home home = given().home();
    Member member = given().member(home);
    Session old = open(home, member, SessionKind.API, Some.NOW);
    Session young = open(home, member, SessionKind.BROWSER, Some.NOW.plusSeconds(60));
    Session ended = open(home, member, SessionKind.BROWSER, Some.NOW.plusSeconds(120));
    revoke(home.scope(), ended.id());
    given().signedIn(home);

    assertThat(ofMember(home.scope(), member, Some.NOW)).containsExactly(young, old);
    assertThat(ofMember(home.scope(), member, old.expiresAt())).containsExactly(young);
    assertThat(ofMember(given().home().scope(), member, Some.NOW)).isEmpty();
  }

  @Test
  default void another_tenant_cannot_touch_the_session() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    TenantScope other = given().home().scope();
    Misuse.attempt(() -> rotate(other, in, successor()));
    Misuse.attempt(() -> revoke(other, in.session()));
    Misuse.attempt(
        () -> run(other, () -> backend().sessions().revokeAll(other, in.member().id(), Some.NOW)));
    assertThat(lives(in, Some.NOW)).isTrue();
    assertThat(token(in.digest())).map(RefreshToken::used).contains(false);
  }

  @Test
  default void a_session_cannot_be_opened_for_a_member_of_another_tenant() {
    SignedIn in = given().signedIn(given().home());
    TenantScope other = given().home().scope();
    Issue issue = successor();
    Misuse.assertMisuse(
        () ->
            run(
                other,
                () ->
                    backend()
                        .sessions()
                        .open(other, opening(in.member(), SessionKind.API), issue)));
    assertThat(token(issue.digest())).isEmpty();
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    SignedIn in = given().signedIn(home);
    rolledBack(
        home.scope(),
        () -> {
          backend().sessions().rotate(home.scope(), in.session(), in.digest(), successor());
          backend().sessions().revoke(home.scope(), in.session(), Some.NOW);
        });
    assertThat(token(in.digest())).map(RefreshToken::used).contains(false);
  }
}
