package dev.recado.testkit.operations;

import dev.recado.application.operations.port.Changes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Changes without waiting: whoever awaits one looks, lets happen what the test wants to happen
 * meanwhile, looks again after each of these, and then gives up. No time passes.
 */
public final class ManualChanges implements Changes {
  private final Queue<Runnable> meanwhile = new ArrayDeque<>();
  private final Queue<Topic> announced = new ConcurrentLinkedQueue<>();

  /** Something that happens while somebody waits; it may use use cases, and announce. */
  public void meanwhile(Runnable happening) {
    meanwhile.add(happening);
  }

  /** What was announced so far, in this order. */
  public List<Topic> announced() {
    return List.copyOf(announced);
  }

  @Override
  public void announce(Topic topic) {
    announced.add(topic);
  }

  @Override
  public <T> Optional<T> await(Topic topic, Duration limit, Supplier<Optional<T>> look) {
    Optional<T> found = look.get();
    while (found.isEmpty() && !meanwhile.isEmpty()) {
      meanwhile.remove().run();
      found = look.get();
    }
    return found;
  }
}
