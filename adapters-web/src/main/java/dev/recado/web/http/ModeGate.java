package dev.recado.web.http;

import dev.recado.domain.running.RunMode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Workers and schedulers answer after their health and nothing else. It is 503, not 404: a webhook
 * that strays here is repeated and may find its way.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 100)
public class ModeGate implements ContainerRequestFilter {
  @Inject RunMode mode;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/", "");
    boolean health = path.equals("health") || path.startsWith("health/");
    if (!mode.answers() && !health) {
      throw new NotServedHere(mode);
    }
  }
}
