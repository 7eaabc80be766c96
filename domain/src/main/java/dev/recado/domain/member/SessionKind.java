package dev.recado.domain.member;

import java.util.Arrays;
import java.util.Locale;

/** What a session was opened for. */
public enum SessionKind {
  /** The pages: a cookie in a browser. */
  BROWSER,
  /** The API: access and refresh tokens. */
  API;

  /** As in the database: {@code browser} or {@code api}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such kind
   */
  public static SessionKind of(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of session: " + label));
  }
}
