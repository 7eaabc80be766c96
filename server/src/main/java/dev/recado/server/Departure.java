package dev.recado.server;

import dev.recado.application.operations.port.Changes;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.running.Drain;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Leaves in good order: takes nothing new, finishes what is in hand, and then ends the process. The
 * launcher asks for it by a line on the standard input, because a signal would have Liberty close
 * its port before those who send requests here have learned that they should not.
 */
@ApplicationScoped
public class Departure {
  static final String WORD = "drain";

  /** With what Liberty takes to stop it stays within the 30 seconds that the launcher waits. */
  private static final Duration LONGEST = Duration.ofSeconds(24);

  /** A server that was told by a signal alone is killed after twelve seconds. */
  private static final Duration HURRIED = Duration.ofSeconds(8);

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(20);

  @Inject ServerSettings settings;
  @Inject Drain drain;
  @Inject Changes changes;
  @Inject Journal journal;

  void listen() {
    Thread.ofPlatform().daemon().name("departure").start(this::hear);
  }

  private void hear() {
    try (BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      // No more lines: the launcher was killed, or there never was one.
      if (orders.lines().anyMatch(WORD::equals)) {
        leave();
      }
    } catch (IOException | UncheckedIOException gone) {
      journal.platform(Level.WARN, "Standard input lost {}", gone);
    }
  }

  private void leave() {
    begin();
    long shortest = System.nanoTime() + settings.drainDelay().toNanos();
    finish(LONGEST, shortest);
    System.exit(0);
  }

  private void begin() {
    drain.begin();
    journal.platform(Level.INFO, "Server drains, {} in hand", drain.inHand());
    changes.announce(new Topic.LaneDue());
    changes.announce(new Topic.MediaDue());
  }

  private void finish(Duration longest, long shortest) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < shortest || drain.inHand() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_AGAIN);
    }
    journal.platform(Level.INFO, "Server leaves, {} in hand", drain.inHand());
  }

  /** The application stops, for whatever reason. */
  @PreDestroy
  void stopped() {
    if (!drain.begun()) {
      begin();
      finish(HURRIED, System.nanoTime());
    }
  }
}
