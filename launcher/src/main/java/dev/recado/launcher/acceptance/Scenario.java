package dev.recado.launcher.acceptance;

/** One acceptance scenario; its name is part of the contract. */
public record Scenario(String name, Play play) {
  /** What is done; an {@link AssertionError} says what was not as promised. */
  @FunctionalInterface
  public interface Play {
    void run(Stage stage);
  }
}
