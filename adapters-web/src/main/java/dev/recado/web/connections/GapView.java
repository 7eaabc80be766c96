package dev.recado.web.connections;

import dev.recado.application.inbox.port.GapWatches.Watch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How complete the messages of a number are.
 *
 * @param readUntil everything said up to then is here
 * @param recovered messages found at the gateway that no webhook had brought
 * @param failures looks in a row that failed, the latest because of {@code trouble}
 */
public record GapView(
    Instant since,
    Instant readUntil,
    @Nullable Instant lookedAt,
    Instant nextLookAt,
    long recovered,
    @Nullable Instant lastRecoveredAt,
    int failures,
    @Nullable String trouble) {
  static GapView from(Watch watch) {
    return new GapView(
        watch.begun(),
        watch.readUntil(),
        watch.looks().latest().orElse(null),
        watch.looks().next(),
        watch.haul().recovered(),
        watch.haul().latest().orElse(null),
        watch.looks().failures(),
        watch.looks().trouble().orElse(null));
  }
}
