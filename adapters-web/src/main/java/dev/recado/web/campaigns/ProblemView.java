package dev.recado.web.campaigns;

import dev.recado.application.campaigns.LineProblem;

/** What is wrong with one line of a table. */
public record ProblemView(long line, String column, String problem, String detail) {
  static ProblemView from(LineProblem problem) {
    return new ProblemView(
        problem.line(), problem.column(), problem.kind().label(), problem.kind().detail());
  }
}
