package dev.recado.application.operations;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps one piece of a job's work that fails from holding up the others of its round. */
public record Guarded(Journal journal) {
  /**
   * Runs the work; what it throws goes to the journal and nowhere else.
   *
   * @return whether it ended well
   */
  public boolean run(TenantId tenant, String job, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException failure) {
      journal.write(Level.ERROR, Optional.of(tenant), "Job {} failed {}", job, failure);
      return false;
    }
  }

  /**
   * Does each piece of a round, whatever became of the others.
   *
   * @return how many there were
   * @throws PiecesFailed after the last one, when some failed
   */
  public <T extends ClaimedWork> int each(List<T> pieces, String job, Consumer<T> work) {
    int failed = 0;
    for (T piece : pieces) {
      failed += run(piece.tenant(), job, () -> work.accept(piece)) ? 0 : 1;
    }
    if (failed > 0) {
      throw new PiecesFailed(pieces.size(), failed);
    }
    return pieces.size();
  }
}
