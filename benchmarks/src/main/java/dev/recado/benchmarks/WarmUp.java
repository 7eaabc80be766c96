package dev.recado.benchmarks;

import dev.recado.launcher.Console;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Repeats a round of work until it gets no faster. A JVM that is kept busy on two cores needs
 * minutes until its compiler has had its share of them, and that is not what is measured.
 */
final class WarmUp {
  private static final int MOST_ROUNDS = 15;
  private static final int STEADY_ROUNDS = 3;
  private static final double FASTER = 1.05;
  private final Console console;

  WarmUp(Console console) {
    this.console = console;
  }

  /**
   * @param round does some of the work and says how much of it a second
   */
  void run(Callable<Double> round) throws Exception {
    double best = 0;
    int steady = 0;
    for (int i = 1; i <= MOST_ROUNDS && steady < STEADY_ROUNDS; i++) {
      double rate = round.call();
      console.line(String.format(Locale.ROOT, "  warm-up %-34d %9.0f /s", i, rate));
      steady = rate > best * FASTER ? 0 : steady + 1;
      best = Math.max(best, rate);
    }
  }
}
