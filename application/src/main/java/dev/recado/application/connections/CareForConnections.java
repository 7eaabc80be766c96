package dev.recado.application.connections;

import dev.recado.application.access.JobGate;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.CareBook.Patient;
import dev.recado.application.operations.Essentials;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Looks after connections: watches pairings and reconnects, finds sessions that are open and dead,
 * takes the steps of the reaction table, puts right what drifted at the gateway. Any number of
 * nodes may call it: a connection is in one worker's hands at a time.
 */
public final class CareForConnections {
  /** Longer than all calls of a visit together. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final Essentials essentials;
  private final JobGate gate;
  private final CareBook book;
  private final Visit visit;
  private final Executor executor;

  /**
   * @param executor pays the visits; one that runs them at once makes a worker driven by hand
   */
  public CareForConnections(
      Essentials essentials, JobGate gate, CareBook book, Visit visit, Executor executor) {
    this.essentials = essentials;
    this.gate = gate;
    this.book = book;
    this.visit = visit;
    this.executor = executor;
  }

  /**
   * @return how many connections were claimed
   */
  public int once(int limit) {
    List<Patient> due = book.claim(LEASE, essentials.now(), limit);
    due.forEach(patient -> executor.execute(() -> visit(patient)));
    return due.size();
  }

  /** Whoever's visit fails comes back when the lease ends. */
  private void visit(Patient patient) {
    essentials
        .guarded()
        .run(patient.tenant(), "care", () -> visit.pay(gate.enter(patient), patient));
  }
}
