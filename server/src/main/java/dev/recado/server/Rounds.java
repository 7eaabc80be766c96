package dev.recado.server;

import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.running.Drain;
import dev.recado.application.running.Pulse;
import dev.recado.domain.running.Loop;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Rounds of the loops of this process: one that fails does not end its loop, one that succeeds is a
 * beat of its pulse, and none begins once the process is on its way out.
 */
@ApplicationScoped
public class Rounds {
  @Resource ManagedScheduledExecutorService schedule;
  @Inject Essentials essentials;
  @Inject Pulse pulse;
  @Inject Drain drain;

  boolean goOn() {
    return !drain.begun();
  }

  void every(Duration pause, Loop loop, IntSupplier round) {
    repeat(pause, () -> of(loop, round));
  }

  /** What is nobody's duty and makes nothing unready, such as showing figures. */
  void aside(Duration pause, String name, Runnable round) {
    repeat(pause, () -> guarded(name, round));
  }

  private void repeat(Duration pause, Runnable round) {
    schedule.scheduleWithFixedDelay(round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * @return how much was done; 0 when it failed or the process is on its way out
   */
  int of(Loop loop, IntSupplier round) {
    int[] done = {0};
    drain.enter();
    try {
      if (goOn()) {
        guarded(loop.label(), () -> done[0] = beating(loop, round));
      }
    } finally {
      drain.leave();
    }
    return done[0];
  }

  private int beating(Loop loop, IntSupplier round) {
    int done = round.getAsInt();
    pulse.beat(loop, essentials.now());
    return done;
  }

  void guarded(String name, Runnable round) {
    try {
      round.run();
    } catch (RuntimeException failure) {
      essentials.journal().platform(Level.ERROR, "Loop {} failed {}", name, failure);
    }
  }
}
