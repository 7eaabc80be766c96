package dev.recado.server;

import dev.recado.application.connections.CareForConnections;
import dev.recado.application.inbox.HealGaps;
import dev.recado.application.media.FetchMedia;
import dev.recado.application.messaging.RunLanes;
import dev.recado.application.messaging.SettleUncertain;
import dev.recado.application.operations.port.Changes;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.running.Loop;
import dev.recado.web.http.VirtualThreads;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The loops of the run modes {@code worker} and {@code all}: each claims work of its own kind and
 * does it, on any number of nodes at once. What runs by a schedule is a job ({@link Maintenance}).
 */
@ApplicationScoped
public class WorkerLoops {
  private static final int LANES_PER_CLAIM = 8;
  private static final int FILES_PER_CLAIM = 4;
  private static final int LOOKS_PER_ROUND = 20;
  private static final int VISITS_PER_ROUND = 50;
  private static final int HISTORIES_PER_ROUND = 20;
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** A wait without work ends then; during it work of other processes is looked for anyhow. */
  private static final Duration WAIT = Duration.ofSeconds(5);

  @Inject @VirtualThreads ManagedExecutorService threads;
  @Inject Rounds rounds;
  @Inject Changes changes;
  @Inject Journal journal;
  @Inject RunLanes runLanes;
  @Inject FetchMedia fetchMedia;
  @Inject SettleUncertain settleUncertain;
  @Inject CareForConnections careForConnections;
  @Inject HealGaps healGaps;

  void start(String node) {
    listening(new Topic.LaneDue(), Loop.SEND, () -> runLanes.once(node, LANES_PER_CLAIM));
    listening(new Topic.MediaDue(), Loop.MEDIA, () -> fetchMedia.once(FILES_PER_CLAIM));
    rounds.every(SECOND, Loop.SETTLE, () -> settleUncertain.once(LOOKS_PER_ROUND));
    rounds.every(SECOND, Loop.CARE, () -> careForConnections.once(VISITS_PER_ROUND));
    rounds.every(SECOND, Loop.GAPS, () -> healGaps.once(HISTORIES_PER_ROUND));
    journal.platform(Level.INFO, "[requeueWorker] started");
  }

  /** Looks as soon as this process makes such work, and for that of others every 250 ms. */
  private void listening(Topic topic, Loop loop, IntSupplier round) {
    threads.submit(
        () -> {
          while (rounds.goOn()) {
            changes.await(topic, WAIT, () -> found(loop, round));
          }
        });
  }

  private Optional<Integer> found(Loop loop, IntSupplier round) {
    int done = rounds.of(loop, round);
    return done > 0 || !rounds.goOn() ? Optional.of(done) : Optional.empty();
  }
}
