package dev.recado.ui.connections;

import dev.recado.application.connections.BeginPairing;
import dev.recado.application.connections.DisconnectUnit;
import dev.recado.application.connections.RotateSecret;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One number: pairing it, what it went through, and what can be done about it. */
@Path("ui/connections/{unitId: [0-9a-fA-F-]+}")
@RequestScoped
public class ConnectionPage {
  @Inject Page page;
  @Inject Place place;
  @Inject Details details;
  @Inject BeginPairing beginPairing;
  @Inject DisconnectUnit disconnectUnit;
  @Inject RotateSecret rotateSecret;

  @GET
  public Response show(
      @PathParam("unitId") String unitId, @QueryParam("cursor") @Nullable String cursor) {
    return details.page(details.unit(unitId), cursor);
  }

  /** The part that changes while a phone is being linked. */
  @GET
  @Path("state")
  public Response state(@PathParam("unitId") String unitId) {
    return page.part("connections/state", details.view(details.unit(unitId), null, ""));
  }

  /** Nobody waits here for a code: the page shows it when it comes. */
  @POST
  @Path("connect")
  public Response connect(@PathParam("unitId") String unitId) {
    UnitId unit = details.unit(unitId);
    return act(
        unit,
        () -> beginPairing.begin(place.scope(), unit, Provider.EVOLUTION),
        page.to(Details.path(unit)));
  }

  @POST
  @Path("disconnect")
  public Response disconnect(@PathParam("unitId") String unitId) {
    UnitId unit = details.unit(unitId);
    return act(
        unit,
        () -> disconnectUnit.disconnect(place.scope(), unit),
        page.done(Details.path(unit), "connections.disconnected"));
  }

  @POST
  @Path("rotate-secret")
  public Response rotate(@PathParam("unitId") String unitId) {
    UnitId unit = details.unit(unitId);
    return act(
        unit,
        () -> rotateSecret.rotate(place.scope(), unit),
        page.done(Details.path(unit), "connections.rotated"));
  }

  private Response act(UnitId unit, Runnable deed, Response next) {
    try {
      deed.run();
      return next;
    } catch (Refusal refusal) {
      return details.again(unit, "", refusal);
    }
  }
}
