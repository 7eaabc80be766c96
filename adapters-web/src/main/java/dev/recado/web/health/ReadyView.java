package dev.recado.web.health;

import dev.recado.application.running.CheckReadiness.Beat;
import dev.recado.application.running.CheckReadiness.Readiness;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a process does.
 *
 * @param status ready or not_ready
 * @param loops by name; none in a process that only answers
 */
public record ReadyView(
    String status,
    String mode,
    boolean draining,
    DatabaseView database,
    Map<String, LoopView> loops) {
  /**
   * @param status ok or error
   */
  public record DatabaseView(String status, @Nullable Long latencyMillis) {}

  /**
   * @param status ok or error
   * @param secondsAgo when the latest round ended; null before the first
   */
  public record LoopView(String status, @Nullable Long secondsAgo, long patienceSeconds) {
    static LoopView from(Beat beat) {
      return new LoopView(
          word(beat.fresh()),
          beat.since().map(Duration::toSeconds).orElse(null),
          beat.loop().patience().toSeconds());
    }
  }

  static ReadyView from(Readiness readiness) {
    Map<String, LoopView> loops = new LinkedHashMap<>();
    readiness.beats().forEach(beat -> loops.put(beat.loop().label(), LoopView.from(beat)));
    return new ReadyView(
        readiness.ready() ? "ready" : "not_ready",
        readiness.mode().label(),
        readiness.draining(),
        new DatabaseView(
            word(readiness.database().isPresent()),
            readiness.database().map(Duration::toMillis).orElse(null)),
        loops);
  }

  private static String word(boolean well) {
    return well ? "ok" : "error";
  }
}
