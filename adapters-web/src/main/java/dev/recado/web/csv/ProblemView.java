package dev.recado.web.csv;

import dev.recado.application.tables.LineProblem;

/** What is wrong with one line of a table. */
public record ProblemView(long line, String column, String problem, String detail) {
  public static ProblemView from(LineProblem problem) {
    return new ProblemView(
        problem.line(), problem.column(), problem.kind().label(), problem.kind().detail());
  }
}
