package dev.recado.domain.member;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether pages are light or dark for whoever does not leave it to his machine. */
public enum Theme {
  LIGHT,
  DARK;

  /** As in cookies and the database: {@code light} or {@code dark}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Theme> of(String label) {
    return Arrays.stream(values()).filter(theme -> theme.label().equals(label)).findFirst();
  }
}
