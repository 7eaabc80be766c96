package dev.recado.ui.live;

import dev.recado.application.operations.port.Journal;
import dev.recado.application.running.Drain;
import dev.recado.web.http.VirtualThreads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells open streams what has changed. It looks once a second at each thing that somebody watches,
 * and only while somebody does; so it needs nothing from those who write, and it does not matter
 * which node they write on (ADR 0012).
 */
@ApplicationScoped
public class LiveHub {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** After so many rounds each stream is asked whether it may go on. */
  private static final int CHECK = 10;

  @Inject @VirtualThreads ManagedExecutorService executor;
  @Inject Journal journal;
  @Inject Drain drain;

  private final AtomicBoolean running = new AtomicBoolean();
  private Watchers watchers;

  @PostConstruct
  void begin() {
    watchers = new Watchers(journal);
  }

  void add(Listener listener) {
    watchers.add(listener);
    start();
  }

  private void start() {
    if (!watchers.none() && running.compareAndSet(false, true)) {
      executor.execute(this::run);
    }
  }

  private void run() {
    try {
      for (int round = 1; !watchers.none(); round++) {
        Thread.sleep(PAUSE);
        look(round);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      running.set(false);
    }
    if (!Thread.currentThread().isInterrupted()) {
      // Somebody may have come between the last look and the end.
      start();
    }
  }

  /** A round that fails, say for want of the database, is followed by the next. */
  private void look(int round) {
    if (drain.begun()) {
      // Pages open their stream again, at a process that stays.
      watchers.endAll();
      return;
    }
    try {
      watchers.look();
      if (round % CHECK == 0) {
        watchers.check();
      }
    } catch (RuntimeException failure) {
      journal.platform(Journal.Level.WARN, "Live round failed: {}", failure);
    }
  }
}
