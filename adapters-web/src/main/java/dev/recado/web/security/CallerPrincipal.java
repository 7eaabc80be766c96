package dev.recado.web.security;

import dev.recado.application.access.Caller;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A signed-in member as a MicroProfile token, so that its claims can be injected. */
public final class CallerPrincipal implements JsonWebToken {
  private final Caller caller;
  private final Map<String, Object> claims;

  CallerPrincipal(Caller caller, Map<String, Object> claims) {
    this.caller = caller;
    this.claims = Map.copyOf(claims);
  }

  public Caller caller() {
    return caller;
  }

  @Override
  public String getName() {
    return caller.member().email().value();
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings("unchecked") // the interface promises the type the caller names
  public <T> @Nullable T getClaim(String name) {
    return (T) claims.get(name);
  }
}
