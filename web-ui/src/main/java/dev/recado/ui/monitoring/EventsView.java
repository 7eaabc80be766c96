package dev.recado.ui.monitoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Raw events.
 *
 * @param resume where replaying them goes on; empty when it was not begun, or is done
 */
public record EventsView(
    EventFilter filter, List<EventRow> rows, @Nullable String next, String resume) {
  /** The names of the gateway's events, to choose from. */
  public List<String> events() {
    return List.of(
        "messages.upsert",
        "messages.update",
        "messages.found",
        "send.message",
        "connection.update",
        "qrcode.updated",
        "contacts.upsert",
        "contacts.update");
  }

  public List<String> states() {
    return List.of("failed", "ignored", "applied");
  }

  /** What the form says, though it could not be looked for. */
  EventsView with(EventFilter said) {
    return new EventsView(said, rows, null, "");
  }

  /** The address of what comes after. */
  public String more() {
    return filter.address().with("cursor", next == null ? "" : next).text();
  }
}
