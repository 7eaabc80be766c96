package dev.recado.application.access.port;

import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import java.time.Duration;
import java.time.Instant;

/** Signs and verifies short-lived access tokens (HS256 with JWT_ACCESS_SECRET, api.md §1). */
public interface AccessTokens {
  Duration LIFE = Duration.ofMinutes(15);

  /** Who issues them. */
  String ISSUER = "recado";

  /** What Recado believes of a token: which session it belongs to. All else is read afresh. */
  record Claims(SessionId session) {}

  String issue(Member member, SessionId session, Instant now);

  /**
   * @throws dev.recado.application.access.InvalidToken unless the signature, the algorithm and the
   *     time are right
   */
  Claims verify(String token, Instant now);
}
