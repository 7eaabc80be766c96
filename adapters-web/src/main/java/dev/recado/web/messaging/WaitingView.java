package dev.recado.web.messaging;

import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not sent yet.
 *
 * @param reason one of the wait reasons, such as {@code outside_window}
 * @param until the earliest time it may leave; null when nobody can tell
 */
public record WaitingView(String reason, @Nullable Instant until) {
  public static WaitingView from(NotYet waiting) {
    return new WaitingView(waiting.reason().label(), waiting.until().orElse(null));
  }

  static WaitingView of(String reason) {
    return new WaitingView(reason, null);
  }
}
