package dev.recado.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Shows problems to people. */
public interface ProblemPage {
  /**
   * @param id names this occurrence, for the operator
   * @return empty where no person reads the answer: then it is a problem document
   */
  Optional<Response> show(HttpServletRequest request, Problem problem, String id);
}
