package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.Strain;
import java.util.Optional;

/**
 * Tells a session that reconnects once from one that does so again and again. Counted when somebody
 * looks, from the events that are kept anyway: a storm of them writes nothing more.
 */
public final class Restlessness {
  /** Openings and closings of a socket within the grace that no healthy session needs. */
  static final int MANY = 20;

  private final Transactions transactions;
  private final VitalSigns signs;

  public Restlessness(Transactions transactions, VitalSigns signs) {
    this.transactions = transactions;
    this.signs = signs;
  }

  Care judged(TenantScope scope, Connection connection, Care known) {
    boolean restless =
        known
            .shakenSince()
            .map(
                since ->
                    transactions.within(
                        scope, () -> signs.reconnects(scope, connection.id(), since)))
            .filter(count -> count >= MANY)
            .isPresent();
    if (restless) {
      return known.strain().isPresent() ? known : known.strained(Optional.of(Strain.RESTLESS));
    }
    return known.strained(known.strain().filter(other -> other != Strain.RESTLESS));
  }
}
