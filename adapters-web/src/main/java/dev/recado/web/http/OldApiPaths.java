package dev.recado.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Campaigns were once found under {@code /api} too; their clients still look there. */
@Provider
@PreMatching
public class OldApiPaths implements ContainerRequestFilter {
  private static final String PREFIX = "api/campaigns";

  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo uri = request.getUriInfo();
    String path = uri.getPath().replaceFirst("^/", "");
    if (path.equals(PREFIX) || path.startsWith(PREFIX + "/")) {
      request.setRequestUri(
          uri.getRequestUriBuilder().replacePath(path.substring("api".length())).build());
    }
  }
}
