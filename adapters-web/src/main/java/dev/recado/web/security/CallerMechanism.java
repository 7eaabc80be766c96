package dev.recado.web.security;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.Caller;
import dev.recado.application.access.port.AccessTokens;
import dev.recado.domain.member.Member;
import dev.recado.domain.refusal.Unauthenticated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises a member: on pages by the cookie of his browser, everywhere else by his access token,
 * and never by the one in place of the other. Who he is and what he may do is read from the
 * database each time, so a change of role or a revocation acts at once. A bad token is no refusal
 * yet: paths that need nobody stay open, and those that need somebody say why ({@link
 * CurrentCaller}).
 */
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {
  private static final String SCHEME = "Bearer ";
  @Inject AccessGate gate;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<CallerPrincipal> principal =
        BrowserCookie.covers(request)
            ? BrowserCookie.key(request).flatMap(this::browser)
            : bearer(request).flatMap(this::recognise);
    return principal
        .map(known -> context.notifyContainerAboutLogin(known, roles(known)))
        .orElseGet(() -> nobody(context));
  }

  /** Only what a resource's roles protect is refused here; elsewhere he may pass as nobody. */
  private static AuthenticationStatus nobody(HttpMessageContext context) {
    return context.isProtected() || context.isAuthenticationRequest()
        ? context.responseUnauthorized()
        : context.doNothing();
  }

  private static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }

  private Optional<CallerPrincipal> browser(String key) {
    return gate.recognise(key)
        .map(caller -> new CallerPrincipal(caller, claims(caller, Optional.empty())));
  }

  private Optional<CallerPrincipal> recognise(String token) {
    try {
      Caller caller = gate.authenticate(token);
      return Optional.of(new CallerPrincipal(caller, claims(caller, Optional.of(token))));
    } catch (Unauthenticated nobody) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> claims(Caller caller, Optional<String> token) {
    Member member = caller.member();
    Map<String, Object> claims = new HashMap<>();
    token.ifPresent(raw -> claims.put("raw_token", raw));
    claims.put("iss", AccessTokens.ISSUER);
    claims.put("sub", member.id().toString());
    claims.put("upn", member.email().value());
    claims.put("groups", Set.of(member.role().label()));
    claims.put("tenantId", member.tenant().toString());
    member.unit().ifPresent(unit -> claims.put("unitId", unit.toString()));
    return claims;
  }

  private static Set<String> roles(CallerPrincipal principal) {
    return Set.of(principal.caller().member().role().label());
  }
}
