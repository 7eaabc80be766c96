package dev.recado.ui.monitoring;

import dev.recado.application.inbox.port.RawEvents.Entry;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an event.
 *
 * @param state its label
 * @param note why it failed or was ignored
 * @param replays how often it was applied again
 */
public record EventRow(
    String id,
    String event,
    String unit,
    String state,
    String note,
    Instant receivedAt,
    int replays,
    Optional<Instant> replayedAt) {
  static EventRow from(Entry entry, Map<UnitId, String> units) {
    return new EventRow(
        entry.id().toString(),
        entry.event(),
        units.getOrDefault(entry.unit(), ""),
        entry.handling().label(),
        entry.note(),
        entry.receivedAt(),
        entry.replays().times(),
        entry.replays().latest());
  }
}
