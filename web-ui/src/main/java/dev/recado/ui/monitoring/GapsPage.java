package dev.recado.ui.monitoring;

import dev.recado.application.connections.NotConfigured;
import dev.recado.application.inbox.LookForGaps;
import dev.recado.application.inbox.ShowGaps;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Up to when the messages of each number are complete, and looking for those that are missing. */
@Path("ui/monitoring/gaps")
@RequestScoped
public class GapsPage {
  private static final String PATH = "/ui/monitoring/gaps";
  private static final String TEMPLATE = "monitoring/gaps";

  @Inject Page page;
  @Inject Place place;
  @Inject UnitNames units;
  @Inject ShowGaps showGaps;
  @Inject LookForGaps lookForGaps;

  @GET
  public Response show() {
    return page.show(TEMPLATE, view());
  }

  /**
   * @param since a day, to look for what was said before the phone was linked, too
   */
  @POST
  @Path("{unit}")
  public Response look(@PathParam("unit") String id, @FormParam("since") @Nullable String since) {
    try {
      lookForGaps.look(place.scope(), new UnitId(PathId.of(id)), day(since));
      return page.done(PATH, "monitoring.gaps.asked");
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(), Problem.of(refusal));
    }
  }

  private Optional<Instant> day(@Nullable String since) {
    try {
      return Given.some(since)
          .map(text -> LocalDate.parse(text).atStartOfDay(place.zone()).toInstant());
    } catch (DateTimeException none) {
      throw new InvalidValue("/since", "invalid_since", "Give a day.");
    }
  }

  private GapsView view() {
    return new GapsView(units.shown().stream().flatMap(this::row).toList());
  }

  /** A unit whose phone was never linked has nothing to be complete. */
  private Stream<GapsView.Row> row(Unit unit) {
    try {
      return Stream.of(GapsView.Row.from(unit, showGaps.show(place.scope(), unit.id())));
    } catch (NotConfigured never) {
      return Stream.empty();
    }
  }
}
