package dev.recado.web.connections;

import dev.recado.application.connections.ShowTimeline;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened to the connection of a unit. */
@Path("units/{unitId}/whatsapp/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Connections")
public class ConnectionEventsResource {
  @Inject CurrentCaller caller;
  @Inject ShowTimeline showTimeline;
  @Inject Notices notices;

  @GET
  @Operation(
      summary = "Timeline of the unit's connection, newest first",
      description =
          "States with their notices, steps taken by themselves, repairs at the gateway, changes of"
              + " the webhook secret; kept for 90 days.")
  public PageView<LifeEventView> list(
      @PathParam("unitId") String unitId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    UnitId unit = new UnitId(PathId.of(unitId));
    return PageView.from(
        showTimeline.show(caller.scope(Optional.of(unit)), unit, PageView.request(cursor, limit)),
        entry -> LifeEventView.from(entry, notices::view));
  }
}
