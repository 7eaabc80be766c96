package dev.recado.web.problem;

import dev.recado.application.monitoring.TallyBook;
import dev.recado.application.operations.port.Journal;
import dev.recado.domain.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * The problem that stands for a failure. What is no refusal is a defect: 500 with the id of the
 * request and nothing else, the cause in the log.
 */
@ApplicationScoped
public class Failures {
  private static final int RANGE_BEYOND_THE_END = 416;

  @Inject Journal journal;
  @Inject TallyBook tallies;

  public Problem problem(Throwable failure) {
    tallies.failed(failure);
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
    String detail =
        status.getStatusCode() == RANGE_BEYOND_THE_END
            ? "The file ends before: Content-Range says how many bytes it has."
            : "See the API description at /openapi/ui for paths, methods and media types.";
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
