package dev.recado.ui.frame;

import dev.recado.web.security.BrowserCookie;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Pages load what we serve and nothing else: no foreign script, no inline script or style. */
@Provider
@Priority(Priorities.USER + 1)
public class UiHeaders implements ContainerResponseFilter {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
          + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Context HttpServletRequest servletRequest;

  /**
   * Runs before the headers of the API, which leave a policy that is there alone; so does this: a
   * file somebody sent has a stricter one.
   */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (BrowserCookie.covers(servletRequest)) {
      response.getHeaders().putIfAbsent("Content-Security-Policy", List.of(POLICY));
    }
  }
}
