package dev.recado.web.problem;

import dev.recado.application.operations.port.Journal;
import dev.recado.domain.refusal.Refusal;
import dev.recado.web.http.RequestTrace;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Turns whatever a request ends with into a problem document. What is no refusal is a defect: 500
 * with the id of the request and nothing else, the cause in the log.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {
  @Inject Journal journal;
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    return problem(failure).response(RequestTrace.of(request).id());
  }

  private Problem problem(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> Problem.of(refusal);
      case WebApplicationException answer -> protocol(answer);
      default -> defect(failure);
    };
  }

  /** The container's own answers, such as an unknown path or a method it does not have. */
  private static Problem protocol(WebApplicationException answer) {
    Response.StatusType status = answer.getResponse().getStatusInfo();
    String code = status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    String detail = "See the API description at /openapi/ui for paths, methods and media types.";
    return Problem.of(status.getStatusCode(), code, status.getReasonPhrase(), detail);
  }

  private Problem defect(Throwable failure) {
    journal.platform(Journal.Level.ERROR, "Unexpected failure {}", failure);
    return Problem.of(
        500,
        "internal_error",
        "Internal error",
        "Try again; if it stays, give the operator the id in instance.");
  }
}
