package dev.recado.ui.connections;

import dev.recado.application.connections.ConnectUnit;
import dev.recado.application.connections.DisconnectUnit;
import dev.recado.application.connections.FetchCode;
import dev.recado.application.connections.RotateSecret;
import dev.recado.application.connections.ShowTimeline;
import dev.recado.application.operations.Page.Request;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Reader;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One number: pairing it, what it went through, and what can be done about it. */
@Path("ui/connections/{unitId}")
@RequestScoped
public class ConnectionPage {
  @Inject Page page;
  @Inject Place place;
  @Inject Reader reader;
  @Inject Cards cards;
  @Inject ShowTimeline showTimeline;
  @Inject ConnectUnit connectUnit;
  @Inject FetchCode fetchCode;
  @Inject DisconnectUnit disconnectUnit;
  @Inject RotateSecret rotateSecret;

  /**
   * @param older cursor of the next page of the timeline; null at its end
   */
  public record ConnectionView(
      CardView card, List<TimelineView> timeline, @Nullable String older) {}

  @GET
  public Response show(
      @PathParam("unitId") String unitId, @QueryParam("cursor") @Nullable String cursor) {
    UnitId unit = unit(unitId);
    return page.show("connections/connection", view(unit, cursor), ConnectionsTopic.NAME);
  }

  private ConnectionView view(UnitId unit, @Nullable String cursor) {
    CardView card = cards.of(unit);
    if (!card.known()) {
      return new ConnectionView(card, List.of(), null);
    }
    Request request = PageView.request(cursor, 20);
    PageView<TimelineView> lines =
        PageView.from(
            showTimeline.show(place.scope(), unit, request),
            entry -> TimelineView.from(entry, reader.language()));
    return new ConnectionView(card, lines.items(), lines.next());
  }

  /** The part that changes while a phone is being linked. */
  @GET
  @Path("state")
  public Response state(@PathParam("unitId") String unitId) {
    return page.part("connections/state", view(unit(unitId), null));
  }

  @POST
  @Path("connect")
  public Response connect(@PathParam("unitId") String unitId) {
    UnitId unit = unit(unitId);
    return act(
        unit,
        () -> connectUnit.connect(place.scope(), unit, Provider.EVOLUTION.label()),
        page.to(path(unit)));
  }

  @POST
  @Path("code")
  public Response code(@PathParam("unitId") String unitId) {
    UnitId unit = unit(unitId);
    return act(unit, () -> fetchCode.fetch(place.scope(), unit), page.to(path(unit)));
  }

  @POST
  @Path("disconnect")
  public Response disconnect(@PathParam("unitId") String unitId) {
    UnitId unit = unit(unitId);
    return act(
        unit,
        () -> disconnectUnit.disconnect(place.scope(), unit),
        page.done(path(unit), "connections.disconnected"));
  }

  @POST
  @Path("rotate-secret")
  public Response rotate(@PathParam("unitId") String unitId) {
    UnitId unit = unit(unitId);
    return act(
        unit,
        () -> rotateSecret.rotate(place.scope(), unit),
        page.done(path(unit), "connections.rotated"));
  }

  /** A refusal is shown on the page it was asked from. */
  private Response act(UnitId unit, Runnable deed, Response next) {
    try {
      deed.run();
      return next;
    } catch (Refusal refusal) {
      return page.again(
          "connections/connection", view(unit, null), Problem.of(refusal), ConnectionsTopic.NAME);
    }
  }

  private UnitId unit(String text) {
    return place.unit(new UnitId(PathId.of(text))).id();
  }

  private static String path(UnitId unit) {
    return "/ui/connections/" + unit;
  }
}
