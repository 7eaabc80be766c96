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

/** Asks for a run of a job now; a scheduler begins it within a second. */
public final class StartJob {
  private final Essentials essentials;
  private final JobRegistry registry;
  private final JobBook book;

  public StartJob(Essentials essentials, JobRegistry registry, JobBook book) {
    this.essentials = essentials;
    this.registry = registry;
    this.book = book;
  }

  public void start(TenantScope scope, String name) {
    scope.require(Permission.MANAGE_TENANTS);
    JobName job = registry.named(name);
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              book.ask(job, essentials.now());
              essentials.record(scope, Deed.of(Act.JOB_STARTED, Subject.of(job)));
            });
    essentials.journal().platform(Level.INFO, "Job {} asked for", job);
  }
}
