package dev.recado.web.http;

import dev.recado.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Applies the request limits. Health checks, webhooks, the parts of pages and their streams are
 * exempt: the first must always answer, the second share the gateway's address and have a bound of
 * their own, the others cost next to nothing.
 */
@Provider
public class LimitFilter implements ContainerRequestFilter {
  private static final List<String> EXEMPT =
      List.of("/health", "/webhooks/", "/ui/assets/", "/ui/stream");

  @Inject RequestLimits limits;
  @Inject CurrentCaller caller;
  @Inject ClientAddress address;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (EXEMPT.stream().anyMatch(path::startsWith)) {
      return;
    }
    caller
        .found()
        .ifPresentOrElse(
            known -> limits.member(known.member().id().toString()),
            () -> limits.stranger(address.value()));
  }
}
