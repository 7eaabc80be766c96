package dev.recado.application.jobs;

import dev.recado.application.access.TenantScope;
import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.job.JobName;
import dev.recado.domain.member.Permission;

/** Keeps a job from running by itself; a run that has begun goes on to its end. */
public final class PauseJob {
  private final Essentials essentials;
  private final JobRegistry registry;
  private final JobBook book;

  public PauseJob(Essentials essentials, JobRegistry registry, JobBook book) {
    this.essentials = essentials;
    this.registry = registry;
    this.book = book;
  }

  public void pause(TenantScope scope, String name) {
    scope.require(Permission.MANAGE_TENANTS);
    JobName job = registry.named(name);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              book.pause(job, essentials.now());
              essentials.record(scope, Deed.of(Act.JOB_PAUSED, Subject.of(job)));
            });
    essentials.journal().platform(Level.WARN, "Job {} paused", job);
  }
}
