package dev.recado.application.samples;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.JobGate;

/** What the rules forbid: maintenance that nobody runs, under two names. */
public final class SweepNobody {
  private final JobGate gate;

  public SweepNobody(JobGate gate) {
    this.gate = gate;
  }

  public int once(int most) {
    return most;
  }

  public boolean sweeps(ClaimedWork work) {
    return gate.enter(work).tenant().equals(work.tenant());
  }
}
