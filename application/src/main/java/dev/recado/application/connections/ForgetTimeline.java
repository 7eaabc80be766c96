package dev.recado.application.connections;

import dev.recado.application.connections.port.Timeline;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what happened to connections long ago. */
public final class ForgetTimeline {
  /** As long as the raw events that it came from. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Timeline timeline;
  private final InstantSource clock;

  public ForgetTimeline(Timeline timeline, InstantSource clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * @return how many entries were forgotten
   */
  public int once(int limit) {
    return timeline.forget(clock.instant().minus(KEPT), limit);
  }
}
