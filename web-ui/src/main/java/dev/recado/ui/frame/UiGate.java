package dev.recado.ui.frame;

import dev.recado.web.security.BrowserCookie;
import dev.recado.web.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/** Whoever is not signed in is led to the sign-in, and no form of another site gets in. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class UiGate implements ContainerRequestFilter {
  public static final String SIGN_IN = "/ui/sign-in";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Inject CurrentCaller caller;
  @Inject Csrf csrf;
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = servletRequest.getRequestURI();
    if (!BrowserCookie.covers(servletRequest) || path.startsWith("/ui/assets/")) {
      return;
    }
    if (caller.found().isEmpty() && !path.equals(SIGN_IN)) {
      request.abortWith(toSignIn(request));
    } else if (!SAFE.contains(request.getMethod())) {
      csrf.check();
    }
  }

  /** A fragment leads the whole page there; a stream just ends. */
  private Response toSignIn(ContainerRequestContext request) {
    boolean page =
        request.getMethod().equals("GET") && servletRequest.getHeader("HX-Request") == null;
    URI target = page ? returning(request) : URI.create(SIGN_IN);
    if (servletRequest.getRequestURI().startsWith("/ui/stream")) {
      return Response.status(Response.Status.UNAUTHORIZED).build();
    }
    return servletRequest.getHeader("HX-Request") == null
        ? Response.seeOther(target).build()
        : Response.ok().header("HX-Redirect", target).build();
  }

  private static URI returning(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getRequestUri();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return UriBuilder.fromUri(SIGN_IN).queryParam("to", "{to}").build(asked.getRawPath() + query);
  }
}
