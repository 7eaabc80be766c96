package dev.recado.application.messaging;

import dev.recado.application.access.JobGate;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.operations.Essentials;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Works through due lanes. Any number of workers on any number of nodes may call it: a lane is in
 * one worker's hands at a time, for at most one lease.
 */
public final class RunLanes {
  static final Duration LEASE = Duration.ofSeconds(60);
  private final Essentials essentials;
  private final JobGate gate;
  private final Lanes lanes;
  private final WorkLane work;
  private final Executor executor;

  /**
   * @param executor works on the claimed lanes; one that runs them at once makes a worker that is
   *     driven by hand
   */
  public RunLanes(
      Essentials essentials, JobGate gate, Lanes lanes, WorkLane work, Executor executor) {
    this.essentials = essentials;
    this.gate = gate;
    this.lanes = lanes;
    this.work = work;
    this.executor = executor;
  }

  /**
   * Claims due lanes and has them worked on, in parallel if the executor does so.
   *
   * @param worker who claims, for operators to see
   * @return how many lanes were claimed; 0 when there is nothing to do
   */
  public int once(String worker, int limit) {
    List<Lane> claimed = lanes.claim(new Lanes.Claim(worker, LEASE, limit), essentials.now());
    claimed.forEach(lane -> executor.execute(() -> work(lane)));
    return claimed.size();
  }

  /** A lane whose worker fails comes back when its lease ends. */
  private void work(Lane lane) {
    essentials.guarded().run(lane.tenant(), "send", () -> work.work(gate.enter(lane), lane));
  }
}
