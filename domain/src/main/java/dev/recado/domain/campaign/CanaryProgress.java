package dev.recado.domain.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the first of a campaign have come.
 *
 * @param reachedAt when the last of them was sent to
 */
public record CanaryProgress(CanaryStatus status, Optional<Instant> reachedAt) {
  public static final CanaryProgress NONE = new CanaryProgress(CanaryStatus.NONE, Optional.empty());

  public CanaryProgress reached(Instant now) {
    return new CanaryProgress(status, reachedAt.or(() -> Optional.of(now)));
  }

  public CanaryProgress ended(CanaryStatus end) {
    return new CanaryProgress(end, reachedAt);
  }

  /** When the campaign starts: the first time, the first of its recipients become the canary. */
  CanaryProgress begun(CanarySettings settings) {
    return status == CanaryStatus.NONE && settings.size().isPresent()
        ? new CanaryProgress(CanaryStatus.RUNNING, Optional.empty())
        : this;
  }
}
