package dev.recado.web.media;

import dev.recado.domain.refusal.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how many files are in memory at once because requests brought or named them. */
@ApplicationScoped
public class MediaSlots {
  private static final int SLOTS = 4;
  private static final int SECONDS = 5;
  private final Semaphore slots = new Semaphore(SLOTS);

  /**
   * @throws Unavailable when so many are there already and none goes within some seconds
   */
  public <T> T during(Supplier<T> work) {
    take();
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }

  private void take() {
    boolean taken = false;
    try {
      taken = slots.tryAcquire(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    if (!taken) {
      throw new Unavailable(
          "too_many_files",
          "Too many files at once",
          "Send the file again in a moment.",
          Duration.ofSeconds(SECONDS));
    }
  }
}
