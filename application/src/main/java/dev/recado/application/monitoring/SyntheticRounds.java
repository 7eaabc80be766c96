package dev.recado.application.monitoring;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.monitoring.port.RoundTrips;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The rounds of the synthetic loop: where they run, and their names. A round is named after its
 * time, so that of several schedulers one makes it, and it is found again without being listed.
 */
public final class SyntheticRounds {
  /** So that a number of the usual limit, 100 a day, can make all of them. */
  public static final Duration EVERY = Duration.ofMinutes(15);

  private final Optional<SyntheticPair> pair;
  private final Transactions transactions;
  private final JobGate gate;
  private final Tenants tenants;
  private final Units units;
  private final RoundTrips trips;

  /**
   * @param pair empty where nothing is to be measured
   */
  public SyntheticRounds(
      Optional<SyntheticPair> pair,
      Transactions transactions,
      JobGate gate,
      Tenants tenants,
      Units units,
      RoundTrips trips) {
    this.pair = pair;
    this.transactions = transactions;
    this.gate = gate;
    this.tenants = tenants;
    this.units = units;
    this.trips = trips;
  }

  /** Where rounds run. */
  record Track(TenantScope scope, UnitId from, UnitId to) {}

  /** Empty where no pair is set, or its tenant or one of its units does not exist. */
  Optional<Track> track() {
    return pair.flatMap(
        wanted ->
            tenants.everywhere().stream()
                .filter(tenant -> tenant.slug().equals(wanted.tenant()))
                .findFirst()
                .flatMap(tenant -> track(tenant, wanted)));
  }

  /** The longest within an hour; empty where no round was made. */
  Optional<Duration> longest(Instant now) {
    return track().flatMap(track -> longest(track, now));
  }

  private Optional<Duration> longest(Track track, Instant now) {
    TenantScope scope = track.scope();
    return transactions.within(
        scope, () -> trips.longest(scope, track.from(), track.to(), ofTheHourBefore(now), now));
  }

  boolean wanted() {
    return pair.isPresent();
  }

  private Optional<Track> track(Tenant tenant, SyntheticPair wanted) {
    ClaimedWork claimed = tenant::id;
    TenantScope scope = gate.enter(claimed);
    return transactions.within(
        scope,
        () -> {
          Optional<UnitId> from = units.find(scope, wanted.from()).map(Unit::id);
          Optional<UnitId> to = units.find(scope, wanted.to()).map(Unit::id);
          return from.flatMap(one -> to.map(other -> new Track(scope, one, other)));
        });
  }

  /** The round of that time. */
  static IdempotencyKey at(Instant time) {
    return named(number(time));
  }

  /** The rounds that may have been begun within the hour before. */
  private static List<IdempotencyKey> ofTheHourBefore(Instant time) {
    long rounds = Duration.ofHours(1).dividedBy(EVERY);
    long latest = number(time);
    return LongStream.rangeClosed(latest - rounds + 1, latest)
        .mapToObj(SyntheticRounds::named)
        .toList();
  }

  private static long number(Instant time) {
    return time.getEpochSecond() / EVERY.toSeconds();
  }

  private static IdempotencyKey named(long round) {
    return new IdempotencyKey("round-trip-" + round);
  }
}
