package dev.recado.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Makes several calls at the same moment, each on its own virtual thread. */
public final class Together {
  private static final long LIMIT_SECONDS = 60;

  private Together() {}

  /** What came of the calls, in no order that means anything. */
  public record Outcome<T>(List<T> returned, List<Throwable> thrown) {}

  /**
   * Makes the calls and waits for all of them, a minute at most.
   *
   * @param call gets the number of the call, from 0
   */
  public static <T> Outcome<T> call(int times, IntFunction<T> call) {
    CountDownLatch ready = new CountDownLatch(times);
    List<Callable<T>> calls = new ArrayList<>();
    for (int each = 0; each < times; each++) {
      int number = each;
      calls.add(
          () -> {
            ready.countDown();
            ready.await();
            return call.apply(number);
          });
    }
    return outcome(all(calls));
  }

  /** Like {@link #call} for work without a result. */
  public static Outcome<Integer> run(int times, Runnable work) {
    return call(
        times,
        number -> {
          work.run();
          return number;
        });
  }

  private static <T> List<Future<T>> all(List<Callable<T>> calls) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      return threads.invokeAll(calls, LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> Outcome<T> outcome(List<Future<T>> ended) {
    Outcome<T> outcome = new Outcome<>(new ArrayList<>(), new ArrayList<>());
    for (Future<T> future : ended) {
      try {
        outcome.returned().add(future.get());
      } catch (ExecutionException failed) {
        outcome.thrown().add(failed.getCause());
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
    return outcome;
  }
}
