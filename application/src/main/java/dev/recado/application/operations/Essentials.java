package dev.recado.application.operations;

import dev.recado.application.operations.port.Changes;
import dev.recado.application.operations.port.Counters;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Transactions;
import java.time.Instant;
import java.time.InstantSource;

/** The surroundings that most use cases need, so that each names only what is special to it. */
public record Essentials(
    Transactions transactions,
    InstantSource clock,
    Ids ids,
    Journal journal,
    Changes changes,
    Counters counters) {
  /** Runs pieces of work of which a failing one holds up no other. */
  public Guarded guarded() {
    return new Guarded(journal);
  }

  public Instant now() {
    return clock.instant();
  }
}
