package dev.recado.application.access;

import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Secrets;
import java.util.Optional;

/**
 * Exchanges a refresh token for a new pair. A token that comes a second time was stolen or copied,
 * so the whole session ends.
 */
public final class RefreshSession {
  private final Essentials essentials;
  private final Credentials credentials;
  private final Secrets secrets;
  private final Sessions sessions;
  private final TokenDesk desk;

  public RefreshSession(
      Essentials essentials,
      Credentials credentials,
      Secrets secrets,
      Sessions sessions,
      TokenDesk desk) {
    this.essentials = essentials;
    this.credentials = credentials;
    this.secrets = secrets;
    this.sessions = sessions;
    this.desk = desk;
  }

  /**
   * @throws InvalidToken when the token is unknown, over, revoked or used before
   */
  public TokenPair refresh(String refreshToken) {
    Credentials.RefreshToken token =
        credentials
            .refreshToken(secrets.digest(refreshToken), essentials.now())
            .orElseThrow(InvalidToken::new);
    TenantScope scope = AccessGate.admit(token.member());
    Optional<TokenPair> next =
        token.used()
            ? Optional.empty()
            : essentials
                .transactions()
                .within(
                    scope, () -> desk.rotate(scope, token.member(), token.session(), refreshToken));
    return next.orElseThrow(() -> reused(scope, token));
  }

  private InvalidToken reused(TenantScope scope, Credentials.RefreshToken token) {
    essentials
        .transactions()
        .run(scope, () -> sessions.revoke(scope, token.session(), essentials.now()));
    essentials.counters().add(Counted.REFRESH_REUSED);
    essentials.journal().warn(scope.tenant(), "Refresh token used twice, session ended");
    return new InvalidToken();
  }
}
