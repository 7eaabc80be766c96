package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whole days of sending in virtual time, made of chance: messages, answers, campaigns, pauses,
 * faults of the gateway, workers that die and clocks that jump. Nothing may be lost, sent twice, or
 * leave before its time. One seed is replayed with {@code -Drecado.simulation.seed=N}.
 */
class SendingSimulationTest {
  private static final int SEEDS = 1_000;

  @Test
  void whatever_happens_nothing_is_lost_sent_twice_or_sent_too_early() {
    Optional<Long> one =
        Optional.ofNullable(System.getProperty("recado.simulation.seed")).map(Long::valueOf);
    long[] seeds = one.map(LongStream::of).orElseGet(() -> LongStream.range(0, SEEDS)).toArray();
    Sum sum = new Sum();
    for (long seed : seeds) {
      Simulation simulation = new Simulation(seed);
      simulation.play();
      assertThat(simulation.breaches()).as("seed %d", seed).isEmpty();
      sum.add(simulation);
    }
    if (one.isEmpty()) {
      // A simulation in which nothing happens proves nothing.
      assertThat(sum.left).isGreaterThan(SEEDS);
      assertThat(sum.crashes).isGreaterThan(SEEDS / 2);
      assertThat(sum.limited).isGreaterThan(SEEDS / 10);
    }
  }

  private static final class Sum {
    private int left;
    private int crashes;
    private int limited;

    void add(Simulation simulation) {
      left += simulation.left();
      crashes += simulation.crashes();
      limited += simulation.limited();
    }
  }
}
