package dev.recado.ui.frame;

import dev.recado.web.problem.Problem;
import dev.recado.web.problem.ProblemPage;
import dev.recado.web.security.BrowserCookie;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** A problem as a page of its own, or as a toast on the page whose part was asked for. */
@RequestScoped
public class ProblemPages implements ProblemPage {
  @Inject Page page;
  @Inject Reader reader;
  @Inject CurrentCaller caller;

  /**
   * @param id names this occurrence, for the operator
   */
  public record Shown(ProblemView problem, String id, boolean known) {}

  @Override
  public Optional<Response> show(HttpServletRequest request, Problem problem, String id) {
    return BrowserCookie.covers(request)
        ? Optional.of(page(problem, id, request.getHeader("HX-Request") != null))
        : Optional.empty();
  }

  private Response page(Problem problem, String id, boolean part) {
    ProblemView view = ProblemView.from(problem, reader.language());
    Shown shown = new Shown(view, id, caller.found().isPresent());
    Response.ResponseBuilder response =
        page.bare(problem.status(), part ? "frame/problem-toast" : "frame/problem", shown);
    if (part) {
      response.header("HX-Retarget", "#toasts").header("HX-Reswap", "beforeend");
    }
    problem
        .retryAfter()
        .ifPresent(wait -> response.header("Retry-After", Math.max(1, wait.toSeconds())));
    return response.build();
  }
}
