package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.inbox.port.RawEvents.Entry;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.member.Permission;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies the raw events of a filter again, the oldest first, each in a transaction of its own: one
 * that fails holds up no other.
 */
public final class ReplayRawEvents {
  private final Transactions transactions;
  private final RawEvents rawEvents;
  private final Replay replay;

  public ReplayRawEvents(Transactions transactions, RawEvents rawEvents, Replay replay) {
    this.transactions = transactions;
    this.rawEvents = rawEvents;
    this.replay = replay;
  }

  /**
   * What came of them.
   *
   * @param unchanged those that changed nothing
   * @param next where to go on; empty when there were no more
   */
  public record Report(int applied, int failed, int unchanged, Optional<Cursor> next) {}

  /**
   * @param request where to begin, and how many at most
   */
  public Report replay(TenantScope scope, RawEvents.Filter filter, Page.Request request) {
    scope.require(Permission.INSPECT_EVENTS);
    filter.unit().ifPresent(unit -> scope.require(Permission.INSPECT_EVENTS, unit));
    List<Entry> events =
        transactions.within(
            scope, () -> rawEvents.oldest(scope, filter, request.after(), request.limit()));
    Map<Handling, Integer> counts = new EnumMap<>(Handling.class);
    events.forEach(
        event ->
            replay
                .again(scope, event.id())
                .ifPresent(handled -> counts.merge(handled.handling(), 1, Integer::sum)));
    return new Report(
        counts.getOrDefault(Handling.APPLIED, 0),
        counts.getOrDefault(Handling.FAILED, 0),
        counts.getOrDefault(Handling.IGNORED, 0),
        next(events, request));
  }

  private static Optional<Cursor> next(List<Entry> events, Page.Request request) {
    return events.size() < request.limit()
        ? Optional.empty()
        : Optional.of(new Cursor(events.getLast().receivedAt(), events.getLast().id()));
  }
}
