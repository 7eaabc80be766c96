package dev.recado.testkit.connections;

import dev.recado.application.connections.port.Restrictions;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.Restriction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Restrictions in memory. */
public final class InMemoryRestrictions implements Restrictions {
  private final ConnectionTables tables;

  public InMemoryRestrictions(ConnectionTables tables) {
    this.tables = tables;
  }

  @Override
  public List<Over> over(Instant now, int limit) {
    return tables
        .connections()
        .everywhere()
        .filter(row -> over(row.value(), now))
        .sorted(Comparator.comparing(row -> until(row.value())))
        .limit(limit)
        .map(row -> new Over(row.tenant(), row.value().id()))
        .toList();
  }

  private static boolean over(Connection connection, Instant now) {
    return connection.status().state() == ConnectionState.RESTRICTED
        && connection.restriction().filter(known -> known.holds(now)).isEmpty();
  }

  private static Instant until(Connection connection) {
    return connection.restriction().map(Restriction::until).orElse(Instant.EPOCH);
  }
}
