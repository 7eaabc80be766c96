package dev.recado.launcher.command;

import java.util.List;

/**
 * One word after {@code ./recado}. A new one is a class of its own and a line in {@link Commands}.
 */
public interface Command {

  /** The word itself. */
  String name();

  /** What it is followed by, like {@code EMAIL}; empty for nothing. */
  default String arguments() {
    return "";
  }

  /** One line for the help. */
  String summary();

  /**
   * Does it.
   *
   * @return the exit code, 0 for success
   */
  int run(List<String> arguments) throws Exception;
}
