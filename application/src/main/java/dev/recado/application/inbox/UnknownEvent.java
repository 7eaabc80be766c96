package dev.recado.application.inbox;

import dev.recado.domain.refusal.Unknown;

/** No raw event of that id within reach, or none any more: they are kept for a time only. */
public final class UnknownEvent extends Unknown {
  public UnknownEvent() {
    super(
        "event_not_found", "Event not found", "Check the id; events are kept for a limited time.");
  }
}
