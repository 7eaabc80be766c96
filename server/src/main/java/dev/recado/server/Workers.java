package dev.recado.server;

import dev.recado.application.campaigns.WatchCampaigns;
import dev.recado.application.connections.CareForConnections;
import dev.recado.application.connections.DeleteRetiredInstances;
import dev.recado.application.connections.ForgetTimeline;
import dev.recado.application.connections.JudgeVitals;
import dev.recado.application.connections.LiftRestrictions;
import dev.recado.application.connections.WatchGateway;
import dev.recado.application.inbox.HealGaps;
import dev.recado.application.media.FetchMedia;
import dev.recado.application.messaging.RunLanes;
import dev.recado.application.messaging.SettleUncertain;
import dev.recado.application.monitoring.ForgetMonitoring;
import dev.recado.application.monitoring.WatchRelease;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.ForgetKeys;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.operations.port.Partitions;
import dev.recado.web.http.VirtualThreads;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What runs by itself where the run mode has it: sending, settling, cleaning up. */
@ApplicationScoped
public class Workers {
  private static final int LANES_PER_CLAIM = 8;
  private static final int LOOKS_PER_ROUND = 20;
  private static final int CAMPAIGNS_PER_ROUND = 500;
  private static final int INSTANCES_PER_ROUND = 10;
  private static final int KEYS_PER_ROUND = 1000;
  private static final int VISITS_PER_ROUND = 50;
  private static final int HISTORIES_PER_ROUND = 20;
  private static final int FILES_PER_CLAIM = 4;
  private static final Duration ROUND = Duration.ofSeconds(5);

  @Resource ManagedScheduledExecutorService schedule;
  @Inject @VirtualThreads ManagedExecutorService threads;
  @Inject RunLanes runLanes;
  @Inject SettleUncertain settleUncertain;
  @Inject WatchCampaigns watchCampaigns;
  @Inject DeleteRetiredInstances deleteRetired;
  @Inject LiftRestrictions liftRestrictions;
  @Inject CareForConnections careForConnections;
  @Inject JudgeVitals judgeVitals;
  @Inject WatchGateway watchGateway;
  @Inject ForgetTimeline forgetTimeline;
  @Inject ForgetKeys forgetKeys;
  @Inject HealGaps healGaps;
  @Inject FetchMedia fetchMedia;
  @Inject WatchRelease watchRelease;
  @Inject ForgetMonitoring forgetMonitoring;
  @Inject ProcessPulse pulse;
  @Inject Partitions partitions;
  @Inject Partitions.Retention retention;
  @Inject Essentials essentials;
  @Inject InstantSource clock;

  private volatile boolean running;

  void start(Ids ids) {
    running = true;
    String worker = "worker-" + ids.next();
    threads.submit(() -> send(worker));
    threads.submit(this::fetchFiles);
    every(Duration.ofSeconds(1), "settle", () -> settleUncertain.once(LOOKS_PER_ROUND));
    every(Duration.ofSeconds(1), "campaigns", () -> watchCampaigns.once(CAMPAIGNS_PER_ROUND));
    every(Duration.ofSeconds(5), "clean-up", () -> deleteRetired.once(INSTANCES_PER_ROUND));
    every(Duration.ofSeconds(15), "restrictions", () -> liftRestrictions.once(LOOKS_PER_ROUND));
    every(Duration.ofSeconds(1), "care", () -> careForConnections.once(VISITS_PER_ROUND));
    every(Duration.ofMinutes(1), "vitals", judgeVitals::once);
    every(Duration.ofMinutes(1), "gateway", watchGateway::once);
    every(Duration.ofMinutes(1), "old timelines", () -> forgetTimeline.once(KEYS_PER_ROUND));
    every(Duration.ofSeconds(1), "gaps", () -> healGaps.once(HISTORIES_PER_ROUND));
    every(Duration.ofMinutes(1), "old keys", () -> forgetKeys.once(KEYS_PER_ROUND));
    every(Duration.ofSeconds(15), "monitoring", watchRelease::once);
    every(Duration.ofHours(1), "old figures", forgetMonitoring::once);
    every(Duration.ofHours(6), "partitions", this::rollPartitions);
    essentials.journal().platform(Level.INFO, "[requeueWorker] started");
  }

  /** Claims as soon as a lane of this process becomes due, and at every poll of the wait. */
  private void send(String worker) {
    while (running) {
      essentials.changes().await(new Topic.LaneDue(), ROUND, () -> claimed(worker));
    }
  }

  private Optional<Integer> claimed(String worker) {
    int lanes = guarded("send", () -> runLanes.once(worker, LANES_PER_CLAIM));
    pulse.worked();
    return lanes > 0 || !running ? Optional.of(lanes) : Optional.empty();
  }

  /** Fetches as soon as this process took in a message with a file, and at every poll. */
  private void fetchFiles() {
    while (running) {
      essentials.changes().await(new Topic.MediaDue(), ROUND, this::fetched);
    }
  }

  private Optional<Integer> fetched() {
    int files = guarded("media", () -> fetchMedia.once(FILES_PER_CLAIM));
    return files > 0 || !running ? Optional.of(files) : Optional.empty();
  }

  private int rollPartitions() {
    partitions.roll(clock.instant());
    return partitions.drop(clock.instant(), retention);
  }

  private void every(Duration pause, String job, IntSupplier round) {
    schedule.scheduleWithFixedDelay(
        () -> guarded(job, round), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One bad round must not end a job for good. */
  private int guarded(String job, IntSupplier round) {
    try {
      return round.getAsInt();
    } catch (RuntimeException failure) {
      essentials.journal().platform(Journal.Level.ERROR, "Job {} failed {}", job, failure);
      return 0;
    }
  }

  @PreDestroy
  void stop() {
    running = false;
    essentials.changes().announce(new Topic.LaneDue());
    essentials.changes().announce(new Topic.MediaDue());
  }
}
