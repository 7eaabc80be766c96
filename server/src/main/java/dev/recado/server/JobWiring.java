package dev.recado.server;

import dev.recado.application.connections.ShowGauges;
import dev.recado.application.connections.port.GatewayWatch;
import dev.recado.application.connections.port.Gauges;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.application.jobs.ForgetRuns;
import dev.recado.application.jobs.JobRegistry;
import dev.recado.application.jobs.ListJobs;
import dev.recado.application.jobs.PauseJob;
import dev.recado.application.jobs.ResumeJob;
import dev.recado.application.jobs.RunJobs;
import dev.recado.application.jobs.RunTask;
import dev.recado.application.jobs.StartJob;
import dev.recado.application.jobs.Timetable;
import dev.recado.application.jobs.WatchJobs;
import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.jobs.port.JobMeters;
import dev.recado.application.jobs.port.JobRuns;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.RollPartitions;
import dev.recado.application.operations.port.Partitions;
import dev.recado.persistence.jobs.PostgresJobBook;
import dev.recado.persistence.jobs.PostgresJobRuns;
import dev.recado.system.CronUtilsTimes;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Jobs: their registry, the scheduler and what operators do about them. */
@Dependent
public class JobWiring {
  /** More than there are jobs, so that none ever waits for another. */
  private static final int RUNS_AT_ONCE = 32;

  @Produces
  @Singleton
  JobBook jobBook(Jdbi jdbi) {
    return new PostgresJobBook(jdbi);
  }

  @Produces
  @Singleton
  JobRuns jobRuns(Jdbi jdbi) {
    return new PostgresJobRuns(jdbi);
  }

  @Produces
  @Singleton
  JobRegistry jobRegistry(Maintenance maintenance) {
    return new JobRegistry(maintenance.tasks());
  }

  @Produces
  @Singleton
  RunJobs runJobs(
      Essentials essentials,
      JobRegistry registry,
      JobBook book,
      JobMeters meters,
      WorkPlaces places) {
    return new RunJobs(
        essentials,
        registry,
        book,
        new Timetable(new CronUtilsTimes()),
        new RunTask(essentials, book, meters),
        places.atMost(RUNS_AT_ONCE));
  }

  @Produces
  @Singleton
  WatchJobs watchJobs(JobRegistry registry, JobBook book, JobMeters meters, InstantSource clock) {
    return new WatchJobs(registry, book, meters, clock);
  }

  @Produces
  @Singleton
  ListJobs listJobs(JobRegistry registry, JobBook book, JobRuns runs, InstantSource clock) {
    return new ListJobs(registry, book, runs, clock);
  }

  @Produces
  @Singleton
  StartJob startJob(Essentials essentials, JobRegistry registry, JobBook book) {
    return new StartJob(essentials, registry, book);
  }

  @Produces
  @Singleton
  PauseJob pauseJob(Essentials essentials, JobRegistry registry, JobBook book) {
    return new PauseJob(essentials, registry, book);
  }

  @Produces
  @Singleton
  ResumeJob resumeJob(Essentials essentials, JobRegistry registry, JobBook book) {
    return new ResumeJob(essentials, registry, book);
  }

  @Produces
  @Singleton
  ForgetRuns forgetRuns(JobRuns runs) {
    return new ForgetRuns(runs);
  }

  @Produces
  @Singleton
  RollPartitions rollPartitions(
      Partitions partitions, Partitions.Retention retention, InstantSource clock) {
    return new RollPartitions(partitions, retention, clock);
  }

  @Produces
  @Singleton
  ShowGauges showGauges(VitalSigns signs, GatewayWatch watch, Gauges gauges) {
    return new ShowGauges(signs, watch, gauges);
  }
}
