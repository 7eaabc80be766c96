package dev.recado.application.running;

import dev.recado.domain.running.Loop;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each loop of this process last brought a round to its end. A round that fails does not
 * count, so a loop that runs and gets nothing done looks like one that does not run.
 */
public final class Pulse {
  private final Map<Loop, Instant> beats = new ConcurrentHashMap<>();

  public void beat(Loop loop, Instant now) {
    beats.put(loop, now);
  }

  /** When it last did; empty before its first round. */
  public Optional<Instant> latest(Loop loop) {
    return Optional.ofNullable(beats.get(loop));
  }
}
