package dev.recado.benchmarks;

import dev.recado.application.operations.port.Counters;
import dev.recado.domain.pacing.Decision;

/** Nobody looks at counters of a benchmark. */
final class SilentCounters implements Counters {
  @Override
  public void add(Counted what) {}

  @Override
  public void decided(Decision decision) {}
}
