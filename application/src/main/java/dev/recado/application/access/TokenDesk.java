package dev.recado.application.access;

import dev.recado.application.access.port.AccessTokens;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Secrets;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.SessionId;
import dev.recado.domain.member.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Hands out token pairs. A refresh token lives 7 days, is stored as a digest and works once. */
public final class TokenDesk {
  public static final Duration REFRESH_LIFE = Duration.ofDays(7);
  private final Essentials essentials;
  private final AccessTokens accessTokens;
  private final Secrets secrets;
  private final Sessions sessions;

  public TokenDesk(
      Essentials essentials, AccessTokens accessTokens, Secrets secrets, Sessions sessions) {
    this.essentials = essentials;
    this.accessTokens = accessTokens;
    this.secrets = secrets;
    this.sessions = sessions;
  }

  /** Opens a session; inside the caller's transaction. */
  TokenPair open(TenantScope scope, Member member) {
    SessionId session = new SessionId(essentials.ids().next());
    String refresh = secrets.token();
    Sessions.Opening opening = new Sessions.Opening(session, member.id(), SessionKind.API);
    sessions.open(scope, opening, issue(secrets.digest(refresh)));
    return pair(member, session, refresh);
  }

  /** Opens a session of a browser and hands out its key; inside the caller's transaction. */
  String openBrowser(TenantScope scope, Member member) {
    SessionId session = new SessionId(essentials.ids().next());
    String key = secrets.token();
    Sessions.Opening opening = new Sessions.Opening(session, member.id(), SessionKind.BROWSER);
    sessions.open(scope, opening, issue(browserDigest(secrets, key)));
    return key;
  }

  /** Unlike that of a refresh token, so that a cookie can never be exchanged for tokens. */
  static String browserDigest(Secrets secrets, String key) {
    return secrets.digest("browser " + key);
  }

  /** The next pair of a session; empty when the token had been used before. */
  Optional<TokenPair> rotate(TenantScope scope, Member member, SessionId session, String used) {
    String refresh = secrets.token();
    boolean first =
        sessions.rotate(scope, session, secrets.digest(used), issue(secrets.digest(refresh)));
    return first ? Optional.of(pair(member, session, refresh)) : Optional.empty();
  }

  private Sessions.Issue issue(String digest) {
    Instant now = essentials.now();
    return new Sessions.Issue(digest, now, now.plus(REFRESH_LIFE));
  }

  private TokenPair pair(Member member, SessionId session, String refresh) {
    return new TokenPair(accessTokens.issue(member, session, essentials.now()), refresh);
  }
}
