package dev.recado.testkit.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Usage;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.testkit.messaging.MessageTables.AttemptRow;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What connections have sent, from the rows in memory. */
public final class InMemoryUsage implements Usage {
  private final MessageTables tables;

  public InMemoryUsage(MessageTables tables) {
    this.tables = tables;
  }

  @Override
  public Counts of(TenantScope scope, ConnectionId connection, Instant hourAgo, Instant midnight) {
    List<AttemptRow> counted =
        tables
            .attempts()
            .all(scope)
            .filter(row -> row.connection().equals(connection))
            .filter(row -> row.leftOrMay() && row.begun().traffic().counted())
            .toList();
    Predicate<AttemptRow> today = row -> !row.begun().at().isBefore(midnight);
    return new Counts(
        count(counted, row -> row.begun().at().isAfter(hourAgo)),
        count(counted, today),
        count(counted, today.and(row -> row.begun().traffic().cold())));
  }

  private static int count(List<AttemptRow> rows, Predicate<AttemptRow> which) {
    return Math.toIntExact(rows.stream().filter(which).count());
  }
}
