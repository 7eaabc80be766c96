package dev.recado.evolution.simulator.state;

import dev.recado.evolution.simulator.model.Instances;
import dev.recado.evolution.simulator.model.Timers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the instances in a file, if there is one to keep them in. Many changes at once are one
 * write; the last one is written before closing.
 */
public final class Keeper implements AutoCloseable {
  private final @Nullable StateFile file;
  private final Timers timers;
  private final AtomicBoolean changed = new AtomicBoolean();
  private volatile @Nullable Instances instances;

  /**
   * @param path null keeps nothing
   */
  public Keeper(@Nullable Path path, Timers timers) {
    this.file = path == null ? null : new StateFile(path);
    this.timers = timers;
  }

  /** Brings back what the file holds, and writes every change from now on. */
  public void watch(Instances watched) {
    if (file != null) {
      file.read().forEach(watched::restore);
      instances = watched;
    }
  }

  /** Something changed that is to be remembered. */
  public void changed() {
    if (instances != null && changed.compareAndSet(false, true)) {
      timers.now(this::write);
    }
  }

  private synchronized void write() {
    Instances watched = instances;
    if (file != null && watched != null && changed.getAndSet(false)) {
      file.write(watched.snapshots());
    }
  }

  /** To be called when nothing changes any more. */
  @Override
  public void close() {
    write();
  }
}
