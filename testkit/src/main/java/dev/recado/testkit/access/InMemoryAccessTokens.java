package dev.recado.testkit.access;

import dev.recado.application.access.InvalidToken;
import dev.recado.application.access.port.AccessTokens;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens that mean something only to whoever issued them. */
public final class InMemoryAccessTokens implements AccessTokens {
  private final Map<String, Issued> tokens = new ConcurrentHashMap<>();

  private record Issued(SessionId session, Instant expiresAt) {}

  @Override
  public String issue(Member member, SessionId session, Instant now) {
    String token = Some.word();
    tokens.put(token, new Issued(session, now.plus(LIFE)));
    return token;
  }

  @Override
  public Claims verify(String token, Instant now) {
    return Optional.ofNullable(tokens.get(token))
        .filter(issued -> now.isBefore(issued.expiresAt()))
        .map(issued -> new Claims(issued.session()))
        .orElseThrow(InvalidToken::new);
  }
}
