package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.inbox.port.RawEvents.Entry;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
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
  private final Essentials essentials;
  private final RawEvents rawEvents;
  private final Replay replay;

  public ReplayRawEvents(Essentials essentials, RawEvents rawEvents, Replay replay) {
    this.essentials = essentials;
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
        essentials.transactions().within(scope, () -> chosen(scope, filter, request));
    Map<Handling, Integer> counts = new EnumMap<>(Handling.class);
    events.forEach(
        event ->
            replay
                .again(scope, event.id(), () -> {})
                .ifPresent(handled -> counts.merge(handled.handling(), 1, Integer::sum)));
    return new Report(
        counts.getOrDefault(Handling.APPLIED, 0),
        counts.getOrDefault(Handling.FAILED, 0),
        counts.getOrDefault(Handling.IGNORED, 0),
        next(events, request));
  }

  /** Who asked for it is told once, however many there are. */
  private List<Entry> chosen(TenantScope scope, RawEvents.Filter filter, Page.Request request) {
    List<Entry> events = rawEvents.oldest(scope, filter, request.after(), request.limit());
    essentials.record(
        scope,
        Deed.of(Act.EVENTS_REPLAYED, Subject.of(scope.tenant()))
            .in(filter.unit())
            .with("events", events.size()));
    return events;
  }

  private static Optional<Cursor> next(List<Entry> events, Page.Request request) {
    return events.size() < request.limit()
        ? Optional.empty()
        : Optional.of(new Cursor(events.getLast().receivedAt(), events.getLast().id()));
  }
}
