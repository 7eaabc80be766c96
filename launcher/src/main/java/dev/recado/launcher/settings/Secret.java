package dev.recado.launcher.settings;

/** A text that must not appear in any output; only {@link #value()} gives it away. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "[MASKED]";
  }
}
