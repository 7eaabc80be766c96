package dev.recado.application.messaging;

import dev.recado.application.messaging.GatewayCalls.Made;
import java.time.Duration;
import java.util.List;

/**
 * How many calls to put on record at once: it grows while the gateway answers quickly and falls
 * back to one with the first that is slow or fails, so that little has to be taken back.
 */
final class BatchSize {
  private static final int MOST = 64;
  private static final Duration QUICK = Duration.ofMillis(100);
  private int size = 1;

  int now() {
    return size;
  }

  void learn(List<Made> made, Duration taken) {
    boolean quick = taken.compareTo(QUICK) < 0 && made.stream().allMatch(Made::accepted);
    size = quick ? Math.min(MOST, size * 2) : 1;
  }
}
