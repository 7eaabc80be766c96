package dev.recado.application.jobs;

import dev.recado.domain.refusal.Unknown;

/** No job is called so. */
public final class UnknownJob extends Unknown {
  public UnknownJob() {
    super("job_not_found", "No such job", "GET /admin/jobs lists the names of all jobs.");
  }
}
