package dev.recado.web.problem;

import dev.recado.web.http.RequestTrace;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

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
    Response answer =
        pages.stream()
            .flatMap(page -> page.show(request, problem, id).stream())
            .findFirst()
            .orElseGet(() -> problem.response(id));
    return failure instanceof WebApplicationException said
        ? withHeaders(answer, said.getResponse())
        : answer;
  }

  /** What HTTP wants to be said with a status: which methods there are, how long a file is. */
  private static Response withHeaders(Response answer, Response said) {
    Response.ResponseBuilder whole = Response.fromResponse(answer);
    Stream.of("Allow", "Content-Range")
        .filter(name -> said.getHeaderString(name) != null)
        .forEach(name -> whole.header(name, said.getHeaderString(name)));
    return whole.build();
  }
}
