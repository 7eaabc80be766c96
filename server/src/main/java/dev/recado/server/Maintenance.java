package dev.recado.server;

import static dev.recado.domain.job.Misfire.RUN_ONCE;
import static dev.recado.domain.job.Misfire.SKIP;
import static dev.recado.domain.job.Reach.PLATFORM;
import static dev.recado.domain.job.Reach.TENANTS;
import static dev.recado.domain.job.Schedule.cron;
import static dev.recado.domain.job.Schedule.every;

import dev.recado.application.campaigns.WatchCampaigns;
import dev.recado.application.connections.DeleteRetiredInstances;
import dev.recado.application.connections.ForgetTimeline;
import dev.recado.application.connections.JudgeVitals;
import dev.recado.application.connections.LiftRestrictions;
import dev.recado.application.connections.WatchGateway;
import dev.recado.application.inbox.ForgetParked;
import dev.recado.application.jobs.ForgetRuns;
import dev.recado.application.jobs.Task;
import dev.recado.application.media.DiscardMedia;
import dev.recado.application.monitoring.ForgetMonitoring;
import dev.recado.application.monitoring.MakeRoundTrip;
import dev.recado.application.monitoring.WatchRelease;
import dev.recado.application.operations.ForgetKeys;
import dev.recado.application.operations.RollPartitions;
import dev.recado.domain.job.Job;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.Misfire;
import dev.recado.domain.job.Reach;
import dev.recado.domain.job.Schedule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The registry of all jobs: everything that is done by a schedule stands here, with its plan and
 * the use case it calls. A use case of the kind that is missing here fails the build.
 */
@Dependent
public class Maintenance {
  private static final int MANY = 1000;
  private static final int CAMPAIGNS = 500;
  private static final int LOOKS = 20;
  private static final int FILES = 100;
  private static final int INSTANCES = 10;

  @Inject WatchCampaigns watchCampaigns;
  @Inject DeleteRetiredInstances deleteRetired;
  @Inject LiftRestrictions liftRestrictions;
  @Inject JudgeVitals judgeVitals;
  @Inject WatchGateway watchGateway;
  @Inject ForgetTimeline forgetTimeline;
  @Inject ForgetKeys forgetKeys;
  @Inject RollPartitions rollPartitions;
  @Inject ForgetParked forgetParked;
  @Inject DiscardMedia discardMedia;
  @Inject ForgetRuns forgetRuns;
  @Inject WatchRelease watchRelease;
  @Inject ForgetMonitoring forgetMonitoring;
  @Inject MakeRoundTrip makeRoundTrip;

  /**
   * @param staleAfter how long the latest success may lie back
   * @param longest after which a run is given up; another scheduler takes over then
   */
  private record Limits(Duration staleAfter, Duration longest) {
    static Limits ofMinutes(int staleAfter, int longest) {
      return new Limits(Duration.ofMinutes(staleAfter), Duration.ofMinutes(longest));
    }
  }

  List<Task> tasks() {
    Limits usual = Limits.ofMinutes(5, 2);
    // Each instance is a call to the gateway, which may be slow.
    Limits patient = Limits.ofMinutes(20, 10);
    Limits tidying = Limits.ofMinutes(60, 10);
    Limits quarterly = Limits.ofMinutes(40, 2);
    Limits hourly = Limits.ofMinutes(150, 10);
    return List.of(
        task("campaigns", every(seconds(1)), RUN_ONCE, TENANTS, usual, this::campaigns),
        task("retired-instances", every(seconds(5)), RUN_ONCE, TENANTS, patient, this::instances),
        task("restrictions", every(seconds(15)), RUN_ONCE, TENANTS, usual, this::restrictions),
        // Right after an absence it would judge connections by the silence of our own.
        task("vitals", cron("* * * * *"), SKIP, TENANTS, usual, () -> judgeVitals.once()),
        task("gateway", cron("* * * * *"), RUN_ONCE, PLATFORM, usual, () -> watchGateway.once()),
        task("old-timelines", cron("* * * * *"), RUN_ONCE, PLATFORM, tidying, this::timelines),
        task("old-keys", cron("* * * * *"), RUN_ONCE, PLATFORM, tidying, this::keys),
        task("monitoring", cron("* * * * *"), SKIP, PLATFORM, usual, () -> watchRelease.once()),
        task("synthetic-loop", cron("*/15 * * * *"), SKIP, PLATFORM, quarterly, this::roundTrip),
        task("old-figures", cron("7 * * * *"), RUN_ONCE, PLATFORM, hourly, this::figures),
        task("old-news", cron("* * * * *"), RUN_ONCE, PLATFORM, tidying, this::news),
        // Each file may be a call to the store.
        task("old-files", cron("* * * * *"), RUN_ONCE, TENANTS, patient, this::files),
        task("old-runs", cron("*/10 * * * *"), RUN_ONCE, PLATFORM, tidying, this::runs),
        task(
            "partitions",
            cron("20 */6 * * *"),
            RUN_ONCE,
            PLATFORM,
            Limits.ofMinutes(13 * 60, 10),
            () -> rollPartitions.once()));
  }

  private int roundTrip() {
    return makeRoundTrip.once();
  }

  private int campaigns() {
    return watchCampaigns.once(CAMPAIGNS);
  }

  private int instances() {
    return deleteRetired.once(INSTANCES);
  }

  private int restrictions() {
    return liftRestrictions.once(LOOKS);
  }

  private int timelines() {
    return forgetTimeline.once(MANY);
  }

  private int keys() {
    return forgetKeys.once(MANY);
  }

  private int news() {
    return forgetParked.once(MANY);
  }

  private int files() {
    return discardMedia.once(FILES);
  }

  private int figures() {
    return forgetMonitoring.once();
  }

  private int runs() {
    return forgetRuns.once();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static Task task(
      String name,
      Schedule schedule,
      Misfire misfire,
      Reach reach,
      Limits limits,
      IntSupplier work) {
    JobName named = new JobName(name);
    return new Task(
        new Job(named, schedule, misfire, limits.staleAfter(), limits.longest(), reach), work);
  }
}
