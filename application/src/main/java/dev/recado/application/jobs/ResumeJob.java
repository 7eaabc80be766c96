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

/** Lets a paused job run by itself again; its time that passed meanwhile is a missed one. */
public final class ResumeJob {
  private final Essentials essentials;
  private final JobRegistry registry;
  private final JobBook book;

  public ResumeJob(Essentials essentials, JobRegistry registry, JobBook book) {
    this.essentials = essentials;
    this.registry = registry;
    this.book = book;
  }

  public void resume(TenantScope scope, String name) {
    scope.require(Permission.MANAGE_TENANTS);
    JobName job = registry.named(name);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              book.resume(job);
              essentials.record(scope, Deed.of(Act.JOB_RESUMED, Subject.of(job)));
            });
    essentials.journal().platform(Level.INFO, "Job {} resumed", job);
  }
}
