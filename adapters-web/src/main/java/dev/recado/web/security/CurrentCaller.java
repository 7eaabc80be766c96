package dev.recado.web.security;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.Caller;
import dev.recado.application.access.InvalidToken;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who is calling, and the authority he has. */
@RequestScoped
public class CurrentCaller {
  @Inject HttpServletRequest request;
  @Inject AccessGate gate;

  public Optional<Caller> found() {
    return request.getUserPrincipal() instanceof CallerPrincipal known
        ? Optional.of(known.caller())
        : Optional.empty();
  }

  /**
   * @throws InvalidToken when nobody is signed in
   */
  public Caller get() {
    return found().orElseThrow(InvalidToken::new);
  }

  /** Authority over the caller's own tenant. */
  public TenantScope scope() {
    return gate.enter(get());
  }

  /** Authority over the tenant of a unit; without one over the caller's own. */
  public TenantScope scope(Optional<UnitId> unit) {
    return unit.map(named -> gate.enter(get(), named)).orElseGet(this::scope);
  }

  /** Authority over a named tenant; without one over the caller's own. */
  public TenantScope scopeIn(Optional<TenantId> tenant) {
    return tenant.map(named -> gate.enter(get(), named)).orElseGet(this::scope);
  }
}
