package dev.recado.ui.monitoring;

import dev.recado.application.inbox.ReplayRawEvent;
import dev.recado.application.inbox.ReplayRawEvent.Outcome;
import dev.recado.application.inbox.ShowRawEvent;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** One raw event with its body, masked unless a member of the company wants to see it. */
@Path("ui/monitoring/events/{id}")
@RequestScoped
public class EventPage {
  private static final String TEMPLATE = "monitoring/event";

  @Inject Page page;
  @Inject Place place;
  @Inject UnitNames units;
  @Inject ShowRawEvent showRawEvent;
  @Inject ReplayRawEvent replayRawEvent;

  @GET
  public Response show(@PathParam("id") String id) {
    return page.show(TEMPLATE, view(id, false));
  }

  /** A form and no address, because it is written down who looked. */
  @POST
  @Path("reveal")
  public Response reveal(@PathParam("id") String id) {
    try {
      return page.show(TEMPLATE, view(id, true));
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(id, false), Problem.of(refusal));
    }
  }

  @POST
  @Path("replay")
  public Response replay(@PathParam("id") String id) {
    Outcome outcome = replayRawEvent.replay(place.scope(), PathId.of(id));
    String address = EventsPage.PATH + "/" + PathId.of(id);
    return switch (outcome.handling()) {
      case APPLIED -> page.done(address, "monitoring.replayed");
      case IGNORED -> page.done(address, "monitoring.unchanged");
      case FAILED -> page.done(address, "monitoring.replay.failed");
    };
  }

  private EventView view(String id, boolean reveal) {
    ShowRawEvent.Shown shown = showRawEvent.show(place.scope(), PathId.of(id), reveal);
    boolean mayReveal = shown.masked() && place.scope().home().equals(place.scope().tenant());
    EventRow row = EventRow.from(shown.entry(), units.names());
    return new EventView(row, EventView.readable(shown.body()), shown.masked(), mayReveal);
  }
}
