package dev.recado.ui.live;

import dev.recado.application.operations.port.Journal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open streams of this node, and what the things they watch looked like last. */
final class Watchers {
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Map<Watch.Key, Object> seen = new ConcurrentHashMap<>();
  private final Journal journal;

  Watchers(Journal journal) {
    this.journal = journal;
  }

  /** What nobody has watched yet is looked at now, so that no change after it is missed. */
  void add(Listener listener) {
    listener.watches().forEach(watch -> seen.computeIfAbsent(watch.key(), key -> look(watch)));
    listeners.add(listener);
  }

  boolean none() {
    return listeners.isEmpty();
  }

  /** Looks once at each thing, however many watch it, and tells them what has changed. */
  void look() {
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

  /** Ends the streams of those who are gone or may see nothing any more. */
  void check() {
    listeners.forEach(this::check);
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
