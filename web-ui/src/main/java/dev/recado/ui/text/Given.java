package dev.recado.ui.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a form or an address gives, without what no text may hold. */
public final class Given {
  private Given() {}

  /** Trimmed; empty when it is not there. */
  public static String text(@Nullable String given) {
    return given == null ? "" : given.replace("\0", "").replace("\r\n", "\n").strip();
  }

  /** Nothing when it is blank. */
  public static Optional<String> some(@Nullable String given) {
    return Optional.of(text(given)).filter(text -> !text.isEmpty());
  }
}
