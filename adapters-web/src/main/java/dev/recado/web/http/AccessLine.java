package dev.recado.web.http;

import dev.recado.application.monitoring.TallyBook;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.RequestNames;
import dev.recado.application.running.Drain;
import dev.recado.domain.tenant.TenantId;
import dev.recado.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names each request and writes one line when it is answered, with the template of the path: the
 * path itself can hold a webhook's secret.
 */
@Provider
@PreMatching
public class AccessLine implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String STREAM = "/ui/stream";
  private static final String TENANT = "dev.recado.tenant";
  private static final String HELD = "dev.recado.held";

  @Inject Journal journal;
  @Inject RequestNames names;
  @Inject TallyBook tallies;
  @Inject CurrentCaller caller;
  @Inject Drain drain;
  @Context ResourceInfo resource;
  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    RequestTrace.start(names.begin()).attach(servletRequest);
    // An answer may come from a thread on which nobody knows any more who asked.
    servletRequest.setAttribute(TENANT, caller.found().map(known -> known.member().tenant()));
    hold();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    RequestTrace trace = RequestTrace.of(servletRequest);
    response.getHeaders().putSingle("X-Request-Id", trace.id());
    journal.platform(
        Journal.Level.INFO,
        "HTTP {} {} {} {}s",
        request.getMethod(),
        template(),
        response.getStatus(),
        String.format(Locale.ROOT, "%.2f", trace.seconds()));
    letGo();
    tallies.answered(response.getStatus(), tenant());
    names.end();
  }

  private Optional<TenantId> tenant() {
    return servletRequest.getAttribute(TENANT) instanceof Optional<?> known
        ? known.map(TenantId.class::cast)
        : Optional.empty();
  }

  /** A process that leaves waits for its answers; streams of pages it ends itself. */
  private void hold() {
    if (!servletRequest.getRequestURI().startsWith(STREAM)) {
      servletRequest.setAttribute(HELD, true);
      drain.enter();
    }
  }

  private void letGo() {
    if (servletRequest.getAttribute(HELD) != null) {
      servletRequest.removeAttribute(HELD);
      drain.leave();
    }
  }

  private String template() {
    if (resource.getResourceClass() == null) {
      return "/-";
    }
    String joined =
        Stream.of(
                path(resource.getResourceClass().getAnnotation(Path.class)),
                path(resource.getResourceMethod().getAnnotation(Path.class)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("/"));
    return "/" + joined;
  }

  private static String path(@Nullable Path path) {
    return path == null ? "" : path.value().replaceAll("^/|/$", "");
  }
}
