package dev.recado.evolution.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults asked for: first come, first served. */
public final class FaultPlan {
  private static final int CAPACITY = 10_000;

  private final List<Fault> waiting = new ArrayList<>();
  private volatile Disorder disorder = Disorder.none();
  private volatile boolean suppressesEchoes;
  private volatile boolean suppressesReceipts;
  private volatile boolean restricts;
  private volatile boolean empty = true;

  /**
   * Adds a fault behind those that wait already.
   *
   * @throws Refused when too many wait
   */
  public synchronized void add(Fault fault) {
    if (waiting.size() >= CAPACITY) {
      throw new Refused("too many faults wait");
    }
    waiting.add(fault);
    empty = false;
  }

  /** Takes the first fault that hits this call. */
  public Optional<Fault> take(Operation operation, String instance, String number) {
    return empty ? Optional.empty() : takeWaiting(operation, instance, number);
  }

  private synchronized Optional<Fault> takeWaiting(
      Operation operation, String instance, String number) {
    for (int index = 0; index < waiting.size(); index++) {
      Fault fault = waiting.get(index);
      if (fault.hits(operation, instance, number)) {
        use(index, fault.spent());
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private void use(int index, Fault rest) {
    if (rest.times() > 0) {
      waiting.set(index, rest);
    } else {
      waiting.remove(index);
      empty = waiting.isEmpty();
    }
  }

  public synchronized List<Fault> waiting() {
    return List.copyOf(waiting);
  }

  public Disorder disorder() {
    return disorder;
  }

  public void disturb(Disorder newDisorder) {
    disorder = newDisorder;
  }

  /** Whether {@code send.message} events are left out. */
  public boolean suppressesEchoes() {
    return suppressesEchoes;
  }

  /** Whether messages never get a tick by themselves. */
  public boolean suppressesReceipts() {
    return suppressesReceipts;
  }

  public void suppress(boolean echoes, boolean receipts) {
    suppressesEchoes = echoes;
    suppressesReceipts = receipts;
  }

  /** Whether WhatsApp refuses first messages to strangers (error 463). */
  public boolean restricts() {
    return restricts;
  }

  public void restrict(boolean newRestricts) {
    restricts = newRestricts;
  }

  /** Back to a gateway without faults. */
  public synchronized void clear() {
    waiting.clear();
    empty = true;
    disorder = Disorder.none();
    suppress(false, false);
    restrict(false);
  }
}
