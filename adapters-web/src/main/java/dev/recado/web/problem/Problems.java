package dev.recado.web.problem;

import dev.recado.web.http.RequestTrace;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns whatever a request ends with into a problem document, or into a page for people. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
  @Inject Failures failures;
  @Inject Instance<ProblemPage> pages;
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    Problem problem = failures.problem(failure);
    String id = RequestTrace.of(request).id();
    return pages.stream()
        .flatMap(page -> page.show(request, problem, id).stream())
        .findFirst()
        .orElseGet(() -> problem.response(id));
  }
}
