package dev.recado.application.monitoring;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.Receipt;
import dev.recado.application.messaging.SendMessage;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/**
 * Sends one synthetic message from one number of the installation to another, through the whole
 * engine, once in each quarter of an hour; {@link Measurement} tells how long it took.
 */
public final class MakeRoundTrip {
  private static final MessageText TEXT =
      new MessageText("Recado: conferência automática · automatic check");

  private final Essentials essentials;
  private final SyntheticRounds rounds;
  private final Tenants tenants;
  private final Units units;
  private final Connections connections;
  private final SendMessage sending;

  public MakeRoundTrip(
      Essentials essentials,
      SyntheticRounds rounds,
      Tenants tenants,
      Units units,
      Connections connections,
      SendMessage sending) {
    this.essentials = essentials;
    this.rounds = rounds;
    this.tenants = tenants;
    this.units = units;
    this.connections = connections;
    this.sending = sending;
  }

  /**
   * @return whether a message was accepted: 1, or 0 where none is wanted now
   * @throws NoSyntheticPair when the pair that is set does not exist or is not connected
   */
  public int once() {
    return rounds.pair().map(this::round).orElse(0);
  }

  private int round(SyntheticPair pair) {
    TenantScope scope = scope(pair);
    Ends ends =
        essentials
            .transactions()
            .within(scope, () -> ends(scope, pair))
            .orElseThrow(NoSyntheticPair::new);
    SendMessage.Draft draft =
        new SendMessage.Draft(
            Optional.of(ends.from()),
            ends.to().canonical(),
            TEXT,
            Optional.of(SyntheticRounds.at(essentials.now())));
    return sending.send(scope, draft) instanceof Receipt.Accepted ? 1 : 0;
  }

  private TenantScope scope(SyntheticPair pair) {
    ClaimedWork claimed =
        tenants.everywhere().stream()
            .filter(tenant -> tenant.slug().equals(pair.tenant()))
            .findFirst()
            .map(Tenant::id)
            .<ClaimedWork>map(id -> () -> id)
            .orElseThrow(NoSyntheticPair::new);
    return new JobGate().enter(claimed);
  }

  /** Who writes, and to which number. */
  private record Ends(UnitId from, PhoneNumber to) {}

  private Optional<Ends> ends(TenantScope scope, SyntheticPair pair) {
    Optional<UnitId> from = units.find(scope, pair.from()).map(Unit::id);
    Optional<PhoneNumber> to =
        units
            .find(scope, pair.to())
            .flatMap(unit -> connections.ofUnit(scope, unit.id()))
            .filter(Connection::connected)
            .flatMap(Connection::phone);
    return from.flatMap(unit -> to.map(number -> new Ends(unit, number)));
  }
}
