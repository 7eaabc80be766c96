package dev.recado.web.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Lets pages of the origins in CORS_ORIGINS call the API; without any, no other page may. */
@Provider
@PreMatching
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String READABLE =
      "Idempotency-Replayed, Location, Retry-After, X-Request-Id";

  @Inject WebSettings settings;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean preflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeaderString("Access-Control-Request-Method") != null;
    if (preflight && origin(request).isPresent()) {
      request.abortWith(
          Response.noContent()
              .header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
              .header(
                  "Access-Control-Allow-Headers",
                  "Authorization, Content-Type, Idempotency-Key, Prefer")
              .header("Access-Control-Max-Age", "600")
              .build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    origin(request)
        .ifPresent(
            origin -> {
              response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
              response.getHeaders().putSingle("Access-Control-Expose-Headers", READABLE);
              response.getHeaders().add("Vary", "Origin");
            });
  }

  private Optional<String> origin(ContainerRequestContext request) {
    return Optional.ofNullable(request.getHeaderString("Origin"))
        .filter(settings.corsOrigins()::contains);
  }
}
