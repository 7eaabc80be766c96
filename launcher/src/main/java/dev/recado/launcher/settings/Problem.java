package dev.recado.launcher.settings;

/**
 * Why the start is refused.
 *
 * @param variable name of the environment variable
 * @param line what is wrong and an example, never the value itself where it could be a secret
 */
public record Problem(String variable, String line) {
  static Problem of(String variable, String fault, String example) {
    return new Problem(variable, "%s %s, e.g. %s".formatted(variable, fault, example));
  }
}
