package dev.recado.ui.live;

import dev.recado.application.operations.port.Journal;
import dev.recado.web.http.VirtualThreads;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells open streams what has changed. It looks once a second at each thing that somebody watches,
 * however many watch it, and only while somebody does; so it needs nothing from those who write,
 * and it does not matter which node they write on (ADR 0012).
 */
@ApplicationScoped
public class LiveHub {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** After so many rounds each stream is asked whether it may go on. */
  private static final int CHECK = 10;

  @Inject @VirtualThreads ManagedExecutorService executor;
  @Inject Journal journal;

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Map<Watch.Key, Object> seen = new ConcurrentHashMap<>();
  private final AtomicBoolean running = new AtomicBoolean();

  /** What nobody has watched yet is looked at now, so that no change after it is missed. */
  void add(Listener listener) {
    listener.watches().forEach(watch -> seen.computeIfAbsent(watch.key(), key -> look(watch)));
    listeners.add(listener);
    start();
  }

  /** How many streams are open here. */
  public int size() {
    return listeners.size();
  }

  private void start() {
    if (!listeners.isEmpty() && running.compareAndSet(false, true)) {
      executor.execute(this::run);
    }
  }

  private void run() {
    try {
      for (int round = 1; !listeners.isEmpty(); round++) {
        Thread.sleep(PAUSE);
        round();
        if (round % CHECK == 0) {
          listeners.forEach(this::check);
        }
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

  private void round() {
    Map<Watch.Key, Watch> wanted = new HashMap<>();
    listeners.forEach(
        listener -> listener.watches().forEach(watch -> wanted.put(watch.key(), watch)));
    seen.keySet().retainAll(wanted.keySet());
    Set<Watch.Key> changed = new HashSet<>();
    wanted.forEach(
        (key, watch) -> {
          Object now = look(watch);
          if (!now.equals(seen.put(key, now))) {
            changed.add(key);
          }
        });
    listeners.forEach(listener -> tell(listener, changed));
  }

  /** One thing that cannot be looked at holds up no other. */
  private Object look(Watch watch) {
    try {
      return watch.look();
    } catch (RuntimeException failure) {
      journal.platform(Journal.Level.WARN, "Live {} {}", watch.name(), failure);
      return failure.getClass();
    }
  }

  private void tell(Listener listener, Set<Watch.Key> changed) {
    if (!listener.open().getAsBoolean()) {
      listeners.remove(listener);
      return;
    }
    listener.watches().stream()
        .filter(watch -> changed.contains(watch.key()))
        .forEach(watch -> listener.tell().accept(watch.name()));
  }

  private void check(Listener listener) {
    if (!listener.open().getAsBoolean() || !listener.allowed().getAsBoolean()) {
      listeners.remove(listener);
      listener.close().run();
    } else {
      listener.tell().accept("");
    }
  }
}
