package dev.recado.evolution.simulator.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A log that forgets its oldest entries beyond a number of entries or of characters. */
public final class BoundedLog<T> {
  private final int capacity;
  private final long weightLimit;
  private final ToIntFunction<T> weigh;
  private final Deque<T> entries = new ArrayDeque<>();
  private long weight;
  private long total;

  public BoundedLog(int capacity, long weightLimit, ToIntFunction<T> weigh) {
    this.capacity = capacity;
    this.weightLimit = weightLimit;
    this.weigh = weigh;
  }

  public synchronized void add(T entry) {
    entries.addLast(entry);
    weight += weigh.applyAsInt(entry);
    total++;
    while (entries.size() > capacity || weight > weightLimit && entries.size() > 1) {
      weight -= weigh.applyAsInt(entries.removeFirst());
    }
  }

  /** The newest matching entries, oldest of them first. */
  public synchronized List<T> last(int limit, Predicate<T> matching) {
    List<T> found = new ArrayList<>();
    var newestFirst = entries.descendingIterator();
    while (newestFirst.hasNext() && found.size() < limit) {
      T entry = newestFirst.next();
      if (matching.test(entry)) {
        found.add(entry);
      }
    }
    return found.reversed();
  }

  /** How many entries were ever added. */
  public synchronized long total() {
    return total;
  }

  public synchronized void clear() {
    entries.clear();
    weight = 0;
    total = 0;
  }
}
