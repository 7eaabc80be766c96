package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.inbox.InboxTables.RawRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Raw events in memory. */
public final class InMemoryRawEvents implements RawEvents {
  private static final Keyset<Entry> ORDER = new Keyset<>(Entry::receivedAt, Entry::id);

  private final InboxTables tables;
  private final ConnectionTables connections;

  public InMemoryRawEvents(InboxTables tables, ConnectionTables connections) {
    this.tables = tables;
    this.connections = connections;
  }

  @Override
  public void append(TenantScope scope, RawEvent event) {
    tables.rawEvents().insert(scope, event.id(), new RawRow(scope.tenant(), event, Replays.NONE));
  }

  @Override
  public Page<Entry> page(TenantScope scope, Filter filter, Page.Request request) {
    return ORDER.page(matching(scope, filter), request);
  }

  @Override
  public List<Entry> oldest(TenantScope scope, Filter filter, Optional<Cursor> after, int limit) {
    return matching(scope, filter)
        .filter(entry -> after.filter(last -> !follows(entry, last)).isEmpty())
        .sorted(ORDER.oldestFirst())
        .limit(limit)
        .toList();
  }

  private static boolean follows(Entry entry, Cursor last) {
    int byTime = entry.receivedAt().compareTo(last.at());
    return byTime > 0 || byTime == 0 && entry.id().toString().compareTo(last.id().toString()) > 0;
  }

  private Stream<Entry> matching(TenantScope scope, Filter filter) {
    return tables
        .rawEvents()
        .all(scope)
        .map(row -> entry(scope, row))
        .filter(entry -> scope.reaches(entry.unit()) && matches(entry, filter));
  }

  private static boolean matches(Entry entry, Filter filter) {
    return filter.unit().filter(unit -> !unit.equals(entry.unit())).isEmpty()
        && filter.connection().filter(one -> !one.equals(entry.connection())).isEmpty()
        && filter.event().filter(name -> !name.equals(entry.event())).isEmpty()
        && filter.handling().filter(handling -> handling != entry.handling()).isEmpty()
        && filter.since().filter(since -> entry.receivedAt().isBefore(since)).isEmpty()
        && filter.until().filter(until -> !entry.receivedAt().isBefore(until)).isEmpty();
  }

  private Entry entry(TenantScope scope, RawRow row) {
    RawEvent event = row.value();
    UnitId unit =
        connections.connections().find(scope, event.connection()).orElseThrow().value().unit();
    return new Entry(
        event.id(),
        unit,
        event.connection(),
        event.event(),
        event.receivedAt(),
        event.handling(),
        event.note(),
        row.replays());
  }

  @Override
  public Optional<Kept> find(TenantScope scope, UUID id) {
    return tables
        .rawEvents()
        .find(scope, id)
        .map(row -> new Kept(entry(scope, row), row.value().body()))
        .filter(kept -> scope.reaches(kept.entry().unit()));
  }

  @Override
  public Optional<Kept> lock(TenantScope scope, UUID id) {
    return find(scope, id);
  }

  @Override
  public void replayed(TenantScope scope, UUID id, Handling handling, String note, Instant now) {
    RawRow row =
        tables
            .rawEvents()
            .find(scope, id)
            .orElseThrow(() -> new IllegalStateException("no such event"));
    RawEvent event = row.value();
    RawEvent changed =
        new RawEvent(
            id,
            event.connection(),
            event.event(),
            event.body(),
            event.receivedAt(),
            handling,
            note);
    Replays replays = new Replays(row.replays().times() + 1, Optional.of(now), scope.member());
    tables.rawEvents().replace(scope, id, new RawRow(row.tenant(), changed, replays));
  }
}
