package dev.recado.web.problem;

import dev.recado.web.http.RequestTrace;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns whatever a request ends with into a problem document. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
  @Inject Failures failures;
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    return failures.problem(failure).response(RequestTrace.of(request).id());
  }
}
