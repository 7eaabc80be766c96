package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.NotConfigured;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.inbox.port.GapWatches;
import dev.recado.application.inbox.port.GapWatches.Suspicion;
import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.member.Permission;
import dev.recado.domain.recovery.LookPolicy;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/** Has the gap healer look into a unit's history at once, on a person's word. */
public final class LookForGaps {
  private final Essentials essentials;
  private final Units units;
  private final Connections connections;
  private final GapWatches watches;

  public LookForGaps(
      Essentials essentials, Units units, Connections connections, GapWatches watches) {
    this.essentials = essentials;
    this.units = units;
    this.connections = connections;
    this.watches = watches;
  }

  /**
   * The look is made by the next worker; a unit that is not connected is looked into when it is.
   *
   * @param since from when on, at most 14 days ago, be it before the phone was linked; empty for
   *     what was not read yet
   * @throws InvalidValue when that is longer ago, or to come
   * @throws UnknownUnit when no such unit is within reach
   * @throws NotConfigured when it was never connected
   */
  public Watch look(TenantScope scope, UnitId unit, Optional<Instant> since) {
    scope.require(Permission.MANAGE_CONNECTIONS, unit);
    Instant now = essentials.now();
    since.ifPresent(from -> requirePast(from, now));
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              units.find(scope, unit).orElseThrow(UnknownUnit::new);
              Connection number = connections.ofUnit(scope, unit).orElseThrow(NotConfigured::new);
              watches.suspect(scope, number.id(), suspicion(number, since, now));
              essentials.record(
                  scope,
                  Deed.of(Act.GAPS_LOOKED_FOR, Subject.of(number.id()))
                      .in(unit)
                      .with("since", since));
              return watches.find(scope, number.id()).orElseThrow();
            });
  }

  private static Suspicion suspicion(Connection number, Optional<Instant> since, Instant now) {
    return new Suspicion(number.instance(), since.orElse(now), since.isPresent(), now, now);
  }

  private static void requirePast(Instant since, Instant now) {
    if (since.isAfter(now) || since.isBefore(now.minus(LookPolicy.FURTHEST))) {
      throw new InvalidValue(
          "/since", "invalid_since", "Give a time within the last 14 days, or leave it out.");
    }
  }
}
