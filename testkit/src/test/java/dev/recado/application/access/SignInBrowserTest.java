package dev.recado.application.access;

import static dev.recado.application.access.AccessStage.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.domain.member.Member;
import dev.recado.domain.member.Role;
import dev.recado.domain.refusal.Throttled;
import org.junit.jupiter.api.Test;

class SignInBrowserTest {
  private final AccessStage stage = new AccessStage();
  private final Member member = stage.member(stage.stage.given.home(), Role.TENANT_ADMIN);

  private String signIn(String password) {
    return stage.browser.signIn(new SignInBrowser.Attempt(member.email(), password, "192.0.2.1"));
  }

  @Test
  void the_key_of_a_browser_tells_who_is_there() {
    assertThat(stage.gate.recognise(signIn(PASSWORD))).map(Caller::member).contains(member);
  }

  @Test
  void the_key_of_a_browser_is_good_for_pages_only() {
    String key = signIn(PASSWORD);

    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> stage.refresh.refresh(key));
    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> stage.gate.authenticate(key));
    assertThat(stage.gate.recognise(key)).isPresent();
  }

  @Test
  void a_refresh_token_opens_no_page() {
    String refresh = stage.signIn(member.email(), PASSWORD).tokens().refreshToken();

    assertThat(stage.gate.recognise(refresh)).isEmpty();
  }

  @Test
  void it_ends_by_signing_out_and_by_itself_after_seven_days() {
    String first = signIn(PASSWORD);
    String second = signIn(PASSWORD);
    stage.signOut.signOut(stage.gate.recognise(first).orElseThrow());

    assertThat(stage.gate.recognise(first)).isEmpty();
    assertThat(stage.gate.recognise(second)).isPresent();
    stage.stage.pass(TokenDesk.REFRESH_LIFE.plusSeconds(1));
    assertThat(stage.gate.recognise(second)).isEmpty();
  }

  @Test
  void whoever_guesses_is_slowed_down_as_everywhere() {
    for (int failure = 0; failure < 5; failure++) {
      assertThatExceptionOfType(InvalidCredentials.class).isThrownBy(() -> signIn("wrong"));
    }
    assertThatExceptionOfType(Throttled.class).isThrownBy(() -> signIn(PASSWORD));
  }
}
