package dev.recado.web.http;

import dev.recado.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Applies the request limits. Health checks and webhooks are exempt: the first must always answer,
 * the second share the gateway's address and have a bound of their own.
 */
@Provider
public class LimitFilter implements ContainerRequestFilter {
  @Inject RequestLimits limits;
  @Inject CurrentCaller caller;
  @Inject ClientAddress address;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (path.startsWith("/health") || path.startsWith("/webhooks/")) {
      return;
    }
    caller
        .found()
        .ifPresentOrElse(
            known -> limits.member(known.member().id().toString()),
            () -> limits.stranger(address.value()));
  }
}
