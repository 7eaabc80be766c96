package dev.recado.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Repeats one piece of work on some threads for some time.
 *
 * @param threads how many do it at once
 * @param time how long, at most
 */
record Load(int threads, Duration time) {
  /** How much was done, and how long each piece took. */
  record Result(String name, long count, double perSecond, double p50Millis, double p99Millis) {
    String line() {
      return String.format(
          java.util.Locale.ROOT,
          "  %-42s %9.0f /s   p50 %7.2f ms   p99 %7.2f ms   (%d)",
          name,
          perSecond,
          p50Millis,
          p99Millis,
          count);
    }
  }

  Result run(String name, Runnable work) throws Exception {
    Histogram histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      Callable<Boolean> worker = () -> repeat(work, end, histogram);
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(executor.submit(worker));
      }
      for (Future<Boolean> each : running) {
        each.get();
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    long count = histogram.getTotalCount();
    return new Result(
        name,
        count,
        count / seconds,
        histogram.getValueAtPercentile(50) / 1e6,
        histogram.getValueAtPercentile(99) / 1e6);
  }

  private static boolean repeat(Runnable work, long end, Histogram histogram) {
    while (System.nanoTime() < end) {
      long begun = System.nanoTime();
      work.run();
      histogram.recordValue(System.nanoTime() - begun);
    }
    return true;
  }
}
