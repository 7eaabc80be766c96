package dev.recado.ui.text;

import dev.recado.domain.refusal.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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

  /**
   * A moment as a form has it, in that zone; nothing when it is blank.
   *
   * @throws InvalidValue when it is none
   */
  public static Optional<Instant> moment(String pointer, String text, ZoneId zone) {
    try {
      return some(text).map(given -> LocalDateTime.parse(given).atZone(zone).toInstant());
    } catch (DateTimeException none) {
      throw new InvalidValue(pointer, "invalid_moment", "Give a day and a time.");
    }
  }
}
