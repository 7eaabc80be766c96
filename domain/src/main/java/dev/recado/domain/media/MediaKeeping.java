package dev.recado.domain.media;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long files are kept.
 *
 * @param uploads one that no message used
 * @param files every other, counted from when it came or was last sent; empty for ever
 */
public record MediaKeeping(Duration uploads, Optional<Duration> files) {
  /** Long enough for whoever uploads today and sends tomorrow morning. */
  private static final Duration USUAL_UPLOADS = Duration.ofHours(24);

  public MediaKeeping {
    if (!uploads.isPositive() || files.filter(kept -> kept.compareTo(uploads) < 0).isPresent()) {
      throw new IllegalArgumentException("files are kept at least as long as unused uploads");
    }
  }

  public static MediaKeeping of(Optional<Duration> files) {
    return new MediaKeeping(USUAL_UPLOADS, files);
  }

  /** Uploads from before it that no message used are kept no longer. */
  public Instant unusedBefore(Instant now) {
    return now.minus(uploads);
  }

  /** Files from before it are kept no longer. */
  public Optional<Instant> keptSince(Instant now) {
    return files.map(now::minus);
  }
}
