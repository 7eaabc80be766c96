package dev.recado.media;

import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;

/** What a storage that cannot be reached, or is full, is to whoever asks. */
final class StorageFailure {
  private static final System.Logger LOGGER = System.getLogger("dev.recado.media");

  private StorageFailure() {}

  /** Why is for the operator alone. */
  static Unavailable of(Exception cause) {
    LOGGER.log(System.Logger.Level.ERROR, "The file storage failed", cause);
    return new Unavailable(
        "storage_unavailable",
        "File storage not available",
        "Try again in a moment; if it stays, tell the operator.",
        Duration.ofSeconds(10));
  }
}
