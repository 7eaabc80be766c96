package dev.recado.ui.monitoring;

import dev.recado.application.inbox.ListRawEvents;
import dev.recado.application.inbox.ReplayRawEvents;
import dev.recado.application.inbox.ReplayRawEvents.Report;
import dev.recado.application.inbox.port.RawEvents.Filter;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PageView;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workbench of raw events: what the gateway sent, what was made of it, and once more. */
@Path("ui/monitoring/events")
@RequestScoped
public class EventsPage {
  static final String PATH = "/ui/monitoring/events";
  private static final String TEMPLATE = "monitoring/events";
  private static final EventFilter ALL = new EventFilter("", "", "", "");
  private static final int ROWS = 50;

  @Inject Page page;
  @Inject Place place;
  @Inject UnitNames units;
  @Inject ListRawEvents listRawEvents;
  @Inject ReplayRawEvents replayRawEvents;

  /**
   * @param resume where replaying these events goes on, if it was begun
   */
  @GET
  public Response show(
      @Context UriInfo uri,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("resume") @Nullable String resume) {
    EventFilter filter = EventFilter.from(uri.getQueryParameters());
    try {
      return page.show(TEMPLATE, view(filter, cursor, Given.text(resume)));
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(ALL, null, "").with(filter), Problem.of(refusal));
    }
  }

  @POST
  @Path("replay")
  public Response replay(@BeanParam ReplayForm form) {
    EventFilter filter = form.filter();
    try {
      Report report =
          replayRawEvents.replay(
              place.scope(), replayed(filter), PageView.request(form.resume(), ReplayForm.MOST));
      String next = report.next().map(PageView::encode).orElse("");
      return page.done(
          filter.address().with("resume", next).text(),
          "monitoring.replayed.all",
          report.applied(),
          report.unchanged(),
          report.failed());
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(ALL, null, "").with(filter), Problem.of(refusal));
    }
  }

  /** Without a state those that failed: replaying the others changes nothing. */
  private Filter replayed(EventFilter filter) {
    Filter wanted = filter.in(place.unitId(), place.zone());
    return new Filter(
        wanted.unit(),
        wanted.connection(),
        wanted.event(),
        wanted.handling().or(() -> Optional.of(Handling.FAILED)),
        wanted.since(),
        wanted.until());
  }

  private EventsView view(EventFilter filter, @Nullable String cursor, String resume) {
    Map<UnitId, String> names = units.names();
    PageView<EventRow> rows =
        PageView.from(
            listRawEvents.list(
                place.scope(),
                filter.in(place.unitId(), place.zone()),
                PageView.request(cursor, ROWS)),
            entry -> EventRow.from(entry, names));
    return new EventsView(filter, rows.items(), rows.next(), resume);
  }
}
