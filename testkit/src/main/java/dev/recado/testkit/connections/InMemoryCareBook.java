package dev.recado.testkit.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.CareBook;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Care.Illness;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.connections.ConnectionTables.CareRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The care of connections in memory. */
public final class InMemoryCareBook implements CareBook {
  private final InMemoryStore store;
  private final ConnectionTables tables;

  public InMemoryCareBook(InMemoryStore store, ConnectionTables tables) {
    this.store = store;
    this.tables = tables;
  }

  @Override
  public List<Patient> claim(Duration lease, Instant now, int limit) {
    return store.alone(
        () ->
            tables
                .care()
                .everywhere()
                .filter(row -> due(row, now))
                .sorted(Comparator.comparing(InMemoryCareBook::dueSince))
                .limit(limit)
                .map(row -> claimed(row, now.plus(lease)))
                .toList());
  }

  private static boolean due(CareRow row, Instant now) {
    return row.heldUntil().isPresent()
        ? row.heldUntil().filter(end -> !end.isAfter(now)).isPresent()
        : row.nextDue().filter(at -> !at.isAfter(now)).isPresent();
  }

  private static Instant dueSince(CareRow row) {
    return row.heldUntil().or(row::nextDue).orElseThrow();
  }

  private Patient claimed(CareRow row, Instant until) {
    CareRow held = row.claimed(until);
    tables.care().replaceAnywhere(row.connection(), held);
    return new Patient(row.tenant(), row.connection(), held.token());
  }

  @Override
  public Care of(TenantScope scope, ConnectionId connection) {
    CareRow row = row(scope, connection);
    Connection known = tables.connections().find(scope, connection).orElseThrow().value();
    Care care = row.care();
    return new Care(
        care.illness(),
        care.shakenSince(),
        care.strain(),
        care.checkedAt(),
        care.recycledAt(),
        row.registered().filter(known.secret()::equals).isPresent());
  }

  /** Transactions run one after the other, so every row is as good as locked. */
  @Override
  public Care lock(TenantScope scope, ConnectionId connection) {
    return of(scope, connection);
  }

  private CareRow row(TenantScope scope, ConnectionId connection) {
    return tables
        .care()
        .find(scope, connection)
        .orElseThrow(() -> new IllegalStateException("no such connection"));
  }

  @Override
  public boolean keep(TenantScope scope, Patient patient, Care care, Optional<Instant> nextDue) {
    if (!patient.tenant().equals(scope.tenant())) {
      throw new IllegalArgumentException("another tenant's");
    }
    Optional<CareRow> held =
        tables
            .care()
            .find(scope, patient.connection())
            .filter(row -> row.token() == patient.token());
    held.ifPresent(
        row ->
            tables
                .care()
                .replace(scope, patient.connection(), row.released().with(care).dueAt(nextDue)));
    return held.isPresent();
  }

  @Override
  public void shaken(TenantScope scope, ConnectionId connection, Instant now) {
    change(
        scope,
        connection,
        row ->
            row.care().shakenSince().isPresent()
                ? row
                : row.with(row.care().shaken(now)).dueAt(Optional.of(now.plus(Care.GRACE))));
  }

  @Override
  public void ails(TenantScope scope, ConnectionId connection, Ailment ailment, Instant now) {
    change(
        scope,
        connection,
        row ->
            row.care().illness().filter(known -> known.ailment() == ailment).isPresent()
                ? row
                : row.with(row.care().with(Optional.of(Illness.beginning(ailment, now))))
                    .dueAt(Optional.of(now)));
  }

  @Override
  public void registered(TenantScope scope, ConnectionId connection, WebhookSecret secret) {
    change(scope, connection, row -> row.told(secret));
  }

  /** A row of another tenant is not found, and nothing happens to it. */
  private void change(TenantScope scope, ConnectionId connection, UnaryOperator<CareRow> step) {
    tables
        .care()
        .find(scope, connection)
        .ifPresent(row -> tables.care().replace(scope, connection, step.apply(row)));
  }
}
