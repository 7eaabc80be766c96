package dev.recado.application.jobs;

import dev.recado.application.Stage;
import dev.recado.application.jobs.port.JobBook.Standing;
import dev.recado.application.jobs.port.JobRuns;
import dev.recado.domain.job.Job;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.Misfire;
import dev.recado.domain.job.Reach;
import dev.recado.domain.job.RunStatus;
import dev.recado.domain.job.Schedule;
import dev.recado.testkit.jobs.RecordingJobMeters;
import dev.recado.testkit.jobs.SteppingCronTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Jobs in virtual time: a name, a schedule, and what they did. */
final class JobsStage {
  final Stage stage = new Stage();
  final RecordingJobMeters meters = new RecordingJobMeters();
  final List<String> done = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();

  JobsStage with(String name, Schedule schedule, Misfire misfire) {
    return with(name, schedule, misfire, () -> done.add(name));
  }

  JobsStage with(String name, Schedule schedule, Misfire misfire, Runnable work) {
    Job job =
        new Job(
            new JobName(name),
            schedule,
            misfire,
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            Reach.PLATFORM);
    tasks.add(
        new Task(
            job,
            () -> {
              work.run();
              return 1;
            }));
    return this;
  }

  JobRegistry registry() {
    return new JobRegistry(tasks);
  }

  /** A scheduler of its own; several may share this stage. */
  RunJobs scheduler() {
    return scheduler(Runnable::run);
  }

  RunJobs scheduler(Executor executor) {
    return new RunJobs(
        stage.essentials,
        registry(),
        stage.backend.jobBook(),
        new Timetable(new SteppingCronTimes()),
        new RunTask(stage.essentials, stage.backend.jobBook(), meters),
        executor);
  }

  WatchJobs watch() {
    return new WatchJobs(registry(), stage.backend.jobBook(), meters, stage.clock);
  }

  void after(Duration step) {
    stage.clock.advance(step);
  }

  Standing standing(String name) {
    return stage.backend.jobBook().standings().stream()
        .filter(standing -> standing.name().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** How the runs of all jobs ended, newest first. */
  List<RunStatus> ended() {
    return stage.backend.jobRuns().latest(1000).stream()
        .map(JobRuns.Record::ending)
        .map(ending -> ending.status())
        .toList();
  }
}
