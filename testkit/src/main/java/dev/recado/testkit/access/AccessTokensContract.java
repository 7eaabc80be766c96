package dev.recado.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.InvalidToken;
import dev.recado.application.access.port.AccessTokens;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Some;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link AccessTokens} promises. */
public interface AccessTokensContract {
  AccessTokens tokens();

  /** Tokens of an installation with another secret. */
  AccessTokens strangers();

  private static String issued(AccessTokens by, SessionId session) {
    Member member = Some.member(new TenantId(Some.uuid()));
    return by.issue(member, session, Some.NOW);
  }

  private String issued() {
    return issued(tokens(), new SessionId(Some.uuid()));
  }

  private void assertInvalid(String token, Instant now) {
    assertThatThrownBy(() -> tokens().verify(token, now)).isInstanceOf(InvalidToken.class);
  }

  @Test
  default void a_token_tells_its_session_as_long_as_it_lives() {
    SessionId session = new SessionId(Some.uuid());
    String token = issued(tokens(), session);
    Instant end = Some.NOW.plus(AccessTokens.LIFE);
    for (Instant now : List.of(Some.NOW, Some.NOW.plusSeconds(60), end.minusSeconds(2))) {
      assertThat(tokens().verify(token, now).session()).isEqualTo(session);
    }
  }

  @Test
  default void a_token_that_is_over_is_invalid() {
    assertInvalid(issued(), Some.NOW.plus(AccessTokens.LIFE).plusSeconds(2));
  }

  @Test
  default void a_token_of_another_installation_is_invalid() {
    assertInvalid(issued(strangers(), new SessionId(Some.uuid())), Some.NOW);
  }

  @Test
  default void a_token_that_was_changed_anywhere_is_invalid() {
    String token = issued();
    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      assertInvalid(token.substring(0, at) + other + token.substring(at + 1), Some.NOW);
    }
    assertInvalid(token.substring(0, token.length() / 2), Some.NOW);
  }

  @Test
  default void a_token_without_signature_is_invalid() {
    String header = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    String[] parts = issued().split("\\.");
    String claims = parts.length > 1 ? parts[1] : encoded("{\"sub\":\"x\"}");
    assertInvalid(header + "." + claims + ".", Some.NOW);
    assertInvalid(header + "." + claims, Some.NOW);
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  default void what_is_no_token_is_invalid() {
    for (String text : List.of("", " ", "a", "a.b.c", "..", "\0", "é", "x".repeat(100_000))) {
      assertInvalid(text, Some.NOW);
    }
  }
}
