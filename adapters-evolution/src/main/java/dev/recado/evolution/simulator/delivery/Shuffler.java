package dev.recado.evolution.simulator.delivery;

import dev.recado.evolution.simulator.model.Disorder;
import dev.recado.evolution.simulator.model.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Collects a burst and lets it go in another order; an incomplete burst goes after a moment. */
final class Shuffler {
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Timers timers;
  private List<Runnable> held = new ArrayList<>();

  Shuffler(Timers timers) {
    this.timers = timers;
  }

  void hold(Runnable attempt, Disorder disorder) {
    if (add(attempt) == 1) {
      timers.after(PATIENCE, () -> release(disorder, 1));
    }
    release(disorder, disorder.burst());
  }

  private synchronized int add(Runnable attempt) {
    held.add(attempt);
    return held.size();
  }

  private void release(Disorder disorder, int least) {
    List<Runnable> burst = take(least);
    if (!burst.isEmpty()) {
      Collections.shuffle(burst, new Random(disorder.seed()));
      timers.after(disorder.delay(), () -> burst.forEach(Runnable::run));
    }
  }

  private synchronized List<Runnable> take(int least) {
    if (held.size() < least) {
      return List.of();
    }
    List<Runnable> taken = held;
    held = new ArrayList<>();
    return taken;
  }
}
