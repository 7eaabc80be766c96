package dev.recado.testkit.jobs;

import dev.recado.application.jobs.port.JobMeters;
import dev.recado.domain.job.JobName;
import dev.recado.domain.job.RunStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers how jobs were said to do. */
public final class RecordingJobMeters implements JobMeters {
  private final Set<JobName> stale = ConcurrentHashMap.newKeySet();
  private final Set<JobName> paused = ConcurrentHashMap.newKeySet();
  private final List<RunStatus> ended = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void standing(JobName job, boolean isStale, boolean isPaused) {
    keep(stale, job, isStale);
    keep(paused, job, isPaused);
  }

  private static void keep(Set<JobName> jobs, JobName job, boolean among) {
    if (among) {
      jobs.add(job);
    } else {
      jobs.remove(job);
    }
  }

  @Override
  public void ended(JobName job, RunStatus status) {
    ended.add(status);
  }

  public Set<JobName> stale() {
    return Set.copyOf(stale);
  }

  public Set<JobName> paused() {
    return Set.copyOf(paused);
  }

  /** How the runs ended, in their order. */
  public List<RunStatus> runs() {
    return List.copyOf(ended);
  }
}
