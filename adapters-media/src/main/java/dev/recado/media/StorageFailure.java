package dev.recado.media;

import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;

/** What a storage that cannot be reached, or is full, is to whoever asks. */
final class StorageFailure {
  private StorageFailure() {}

  static Unavailable of(Exception cause) {
    Unavailable refusal =
        new Unavailable(
            "storage_unavailable",
            "File storage not available",
            "Try again in a moment; if it stays, tell the operator.",
            Duration.ofSeconds(10));
    refusal.initCause(cause);
    return refusal;
  }
}
