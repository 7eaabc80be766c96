package dev.recado.ui.monitoring;

import dev.recado.application.inbox.port.RawEvents.Filter;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.text.Address;
import dev.recado.ui.text.Given;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which events are looked for, as a form has it; what is empty does not narrow.
 *
 * @param state its label
 * @param since in the tenant's zone, such as 2026-11-21T09:34
 */
public record EventFilter(String event, String state, String since, String until) {
  static EventFilter from(MultivaluedMap<String, String> given) {
    return new EventFilter(
        Given.text(given.getFirst("event")),
        Given.text(given.getFirst("state")),
        Given.text(given.getFirst("since")),
        Given.text(given.getFirst("until")));
  }

  /**
   * @throws dev.recado.domain.refusal.InvalidValue when a state or a time is none
   */
  Filter in(Optional<UnitId> unit, ZoneId zone) {
    return new Filter(
        unit,
        Optional.empty(),
        Given.some(event),
        Given.some(state).map(Handling::of),
        Given.moment("since", since, zone),
        Given.moment("until", until, zone));
  }

  /** The page of these events. */
  Address address() {
    return new Address(EventsPage.PATH)
        .with("event", event)
        .with("state", state)
        .with("since", since)
        .with("until", until);
  }
}
