package dev.recado.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** What the person in front of the terminal reads. Log lines do not come this way. */
public final class Console {
  private final PrintStream out;

  public Console(PrintStream out) {
    this.out = out;
  }

  public void line(String text) {
    out.println(text);
    out.flush();
  }

  public void lines(List<String> texts) {
    texts.forEach(this::line);
  }

  /** Says what is being done before it is done, and how long it took after. */
  public <T> T step(String name, Callable<T> work) {
    line("  " + name + " ...");
    long begun = System.nanoTime();
    try {
      T result = work.call();
      line("  %s: %s".formatted(name, seconds(Duration.ofNanos(System.nanoTime() - begun))));
      return result;
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(name + " failed: " + failure.getMessage(), failure);
    }
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
