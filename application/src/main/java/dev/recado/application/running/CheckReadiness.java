package dev.recado.application.running;

import dev.recado.application.running.port.DatabaseProbe;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.domain.running.Loop;
import dev.recado.domain.running.RunMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether this process does what its run mode is for: the database answers, its own loops have got
 * something done lately, and it is not on its way out.
 */
public final class CheckReadiness {
  private final RunMode mode;
  private final DatabaseProbe database;
  private final Pulse pulse;
  private final Drain drain;
  private final InstantSource clock;

  public CheckReadiness(
      RunMode mode, DatabaseProbe database, Pulse pulse, Drain drain, InstantSource clock) {
    this.mode = mode;
    this.database = database;
    this.pulse = pulse;
    this.drain = drain;
    this.clock = clock;
  }

  /**
   * A loop of this process.
   *
   * @param since how long ago its latest round ended; empty before the first
   */
  public record Beat(Loop loop, Optional<Duration> since) {
    public boolean fresh() {
      return since.filter(ago -> ago.compareTo(loop.patience()) <= 0).isPresent();
    }
  }

  /**
   * @param database how long it took to answer; empty when it did not
   */
  public record Readiness(
      RunMode mode, boolean draining, Optional<Duration> database, List<Beat> beats) {
    public boolean ready() {
      return !draining && database.isPresent() && beats.stream().allMatch(Beat::fresh);
    }
  }

  public Readiness check() {
    Instant now = clock.instant();
    List<Beat> beats =
        Arrays.stream(Loop.values())
            .filter(mode.loops()::contains)
            .map(loop -> new Beat(loop, ago(loop, now)))
            .toList();
    return new Readiness(mode, drain.begun(), answer(), beats);
  }

  private Optional<Duration> ago(Loop loop, Instant now) {
    return pulse.latest(loop).map(beat -> Duration.between(beat, now));
  }

  private Optional<Duration> answer() {
    try {
      return Optional.of(database.roundTrip());
    } catch (Unavailable silent) {
      return Optional.empty();
    }
  }
}
