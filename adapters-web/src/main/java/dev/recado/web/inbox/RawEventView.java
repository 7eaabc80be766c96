package dev.recado.web.inbox;

import dev.recado.application.inbox.ShowRawEvent.Shown;
import dev.recado.application.inbox.port.RawEvents.Entry;
import dev.recado.application.inbox.port.RawEvents.Handling;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A raw event of the gateway.
 *
 * @param state applied, ignored or failed
 * @param error why it failed; null otherwise
 * @param note why it was ignored; null otherwise
 * @param replays how often somebody had it applied again
 */
public record RawEventView(
    String id,
    String unitId,
    String connectionId,
    String event,
    String state,
    @Nullable String error,
    @Nullable String note,
    Instant receivedAt,
    int replays,
    @Nullable Instant replayedAt,
    @Nullable String replayedBy) {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** One event with its body. */
  public record Full(RawEventView event, boolean masked, JsonObject body) {
    static Full from(Shown shown) {
      return new Full(RawEventView.from(shown.entry()), shown.masked(), object(shown.body()));
    }
  }

  static RawEventView from(Entry entry) {
    boolean failed = entry.handling() == Handling.FAILED;
    String why = entry.note().isEmpty() ? null : entry.note();
    return new RawEventView(
        entry.id().toString(),
        entry.unit().toString(),
        entry.connection().toString(),
        entry.event(),
        entry.handling().label(),
        failed ? why : null,
        failed ? null : why,
        entry.receivedAt(),
        entry.replays().times(),
        entry.replays().latest().orElse(null),
        entry.replays().by().map(Object::toString).orElse(null));
  }

  private static JsonObject object(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }
}
