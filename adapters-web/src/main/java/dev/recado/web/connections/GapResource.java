package dev.recado.web.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.LookForGaps;
import dev.recado.application.inbox.ShowGaps;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that no webhook brought: how far they were looked for, and looking at once. */
@Path("units/{unitId}/whatsapp/gaps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Connections")
public class GapResource {
  @Inject CurrentCaller caller;
  @Inject ShowGaps showGaps;
  @Inject LookForGaps lookForGaps;

  record LookRequest(@Nullable Instant since) {}

  @GET
  @Operation(summary = "Up to when the unit's messages are complete, and how many were recovered")
  public GapView show(@PathParam("unitId") String unitId) {
    UnitId unit = new UnitId(PathId.of(unitId));
    return GapView.from(showGaps.show(scope(unit), unit));
  }

  @POST
  @Operation(
      summary = "Look for messages that no webhook brought, now",
      description =
          "The look is made by a worker within seconds. With since also for what was said before"
              + " the phone was linked, at most 14 days back.")
  public Response look(
      @PathParam("unitId") String unitId,
      @RequestBody(content = @Content(schema = @Schema(implementation = LookRequest.class)))
          InputStream body) {
    UnitId unit = new UnitId(PathId.of(unitId));
    TenantScope scope = scope(unit);
    Optional<Instant> since = Bodies.optionalJson(body).optionalTime("since");
    GapView view = GapView.from(lookForGaps.look(scope, unit, since));
    return Response.accepted(view).build();
  }

  private TenantScope scope(UnitId unit) {
    return caller.scope(Optional.of(unit));
  }
}
