package dev.recado.ui.live;

import dev.recado.application.operations.port.Journal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  /**
   * What nobody has watched yet is looked at before the stream says that it is open: a page draws
   * itself anew then, so that no change is missed.
   */
  void add(Listener listener) {
    listener.watches().forEach(watch -> seen.computeIfAbsent(watch.key(), key -> look(watch)));
    if (told(listener, List.of(""))) {
      listeners.add(listener);
    } else {
      end(listener);
    }
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
    List<String> names =
        listener.watches().stream()
            .filter(watch -> changed.contains(watch.key()))
            .map(Watch::name)
            .toList();
    if (!listener.open().getAsBoolean() || !told(listener, names)) {
      end(listener);
    }
  }

  /** Ends the streams of those who are gone or may see nothing any more. */
  void check() {
    listeners.forEach(this::check);
  }

  void endAll() {
    listeners.forEach(this::end);
  }

  private void check(Listener listener) {
    if (!listener.open().getAsBoolean()
        || !listener.allowed().getAsBoolean()
        || !told(listener, List.of(""))) {
      end(listener);
    }
  }

  /** A reader may leave in the very moment he is told something: that ends his stream alone. */
  private static boolean told(Listener listener, List<String> names) {
    try {
      names.forEach(listener.tell());
      return true;
    } catch (RuntimeException gone) {
      return false;
    }
  }

  private void end(Listener listener) {
    listeners.remove(listener);
    listener.close().run();
  }
}
