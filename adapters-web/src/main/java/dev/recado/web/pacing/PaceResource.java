package dev.recado.web.pacing;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.ChangePace;
import dev.recado.application.messaging.ShowPace;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How fast the connection of a unit may send. */
@Path("units/{unitId}/whatsapp/pace")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Connections")
public class PaceResource {
  @Inject CurrentCaller caller;
  @Inject ShowPace showPace;
  @Inject ChangePace changePace;

  record PaceWindow(String start, String end, List<String> days) {}

  record PaceRequest(
      double gapSeconds,
      @Nullable Integer maxPerHour,
      @Nullable Integer maxPerDay,
      @Nullable Integer maxColdPerDay,
      PaceWindow window,
      String limitsApplyTo,
      @Nullable String reason) {}

  @GET
  @Operation(summary = "Pace of the unit's connection, and how much of it is used")
  public PaceView show(@PathParam("unitId") String unitId) {
    UnitId unit = new UnitId(PathId.of(unitId));
    return PaceView.from(showPace.show(scope(unit), unit));
  }

  @PUT
  @Operation(
      summary = "Give the unit's connection a pace of its own; it holds at once",
      description =
          "Replaces the whole pace, so every member has to be there. A limit of null is no limit;"
              + " days are MON to SUN; limitsApplyTo is campaigns or all. A reason goes into the"
              + " audit log.")
  public PaceView change(
      @PathParam("unitId") String unitId,
      @RequestBody(content = @Content(schema = @Schema(implementation = PaceRequest.class)))
          InputStream body) {
    UnitId unit = new UnitId(PathId.of(unitId));
    TenantScope scope = scope(unit);
    JsonBody json = Bodies.json(body);
    Pace pace = PaceBody.read(json);
    return PaceView.from(changePace.change(scope, unit, pace, json.optionalText("reason")));
  }

  private TenantScope scope(UnitId unit) {
    return caller.scope(Optional.of(unit));
  }
}
