package dev.recado.launcher.settings;

import java.util.List;

/** What came of reading the environment. */
public sealed interface Reading {

  /**
   * Everything fits.
   *
   * @param notices one line for each variable of an older system that has no meaning here
   */
  record Accepted(Settings settings, List<String> notices) implements Reading {}

  /** The start is refused: one line per problem. */
  record Refused(List<Problem> problems, List<String> notices) implements Reading {}
}
