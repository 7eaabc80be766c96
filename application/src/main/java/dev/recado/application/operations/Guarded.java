package dev.recado.application.operations;

import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.tenant.TenantId;
import java.util.Optional;

/** Keeps one piece of a job's work that fails from holding up the others of its round. */
public record Guarded(Journal journal) {
  /** Runs the work; what it throws goes to the journal and nowhere else. */
  public void run(TenantId tenant, String job, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      journal.write(Level.ERROR, Optional.of(tenant), "Job {} failed {}", job, failure);
    }
  }
}
