package dev.recado.ui.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether pages are light or dark; {@link #AUTO} is what the machine is set to. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Theme> of(String label) {
    return Arrays.stream(values()).filter(theme -> theme.label().equals(label)).findFirst();
  }
}
