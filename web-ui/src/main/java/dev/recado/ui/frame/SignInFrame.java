package dev.recado.ui.frame;

import dev.recado.application.operations.port.Secrets;
import dev.recado.domain.refusal.Refusal;
import dev.recado.web.problem.Problem;
import dev.recado.web.security.BrowserCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** The page before anybody is signed in, with a cookie for the visit that its form is tied to. */
@RequestScoped
public class SignInFrame {
  private static final Duration VISIT = Duration.ofHours(12);

  @Inject HttpServletRequest request;
  @Inject Secrets secrets;
  @Inject Csrf csrf;
  @Inject Cookies cookies;
  @Inject Page page;
  @Inject Reader reader;

  /**
   * @param to where one goes once signed in
   */
  public record SignInView(String to, String email, Optional<ProblemView> problem, String token) {}

  public Response show(String to) {
    return answer(200, to, "", Optional.empty());
  }

  public Response again(String to, String email, Refusal refusal) {
    Problem problem = Problem.of(refusal);
    ProblemView view = ProblemView.from(problem, reader.language());
    return answer(problem.status(), to, email, Optional.of(view));
  }

  private Response answer(int status, String to, String email, Optional<ProblemView> problem) {
    String visit = BrowserCookie.value(request, Csrf.VISIT).orElseGet(secrets::token);
    SignInView view = new SignInView(to, email, problem, csrf.of(visit));
    return page.bare(status, "signin/sign-in", view)
        .cookie(cookies.keep(Csrf.VISIT, visit, VISIT))
        .build();
  }
}
