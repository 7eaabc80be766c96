package dev.recado.application.release;

import java.util.List;

/**
 * What an operator has to have chosen with care.
 *
 * @param secrets everything that opens something
 * @param bypasses variables that switch a protection off, as far as they do
 */
public record Precautions(List<Guarded> secrets, List<String> bypasses) {
  /**
   * @param variable that holds it
   * @param shortest how long it should be at least
   */
  public record Guarded(String variable, String value, int shortest) {
    @Override
    public String toString() {
      return variable + "=[MASKED]";
    }
  }

  public Precautions {
    secrets = List.copyOf(secrets);
    bypasses = List.copyOf(bypasses);
  }
}
