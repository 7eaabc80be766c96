package dev.recado.web.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.ListPauses;
import dev.recado.application.operations.PauseSending;
import dev.recado.application.operations.ResumeSending;
import dev.recado.application.operations.Stopped;
import dev.recado.application.operations.SwitchPlatform;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Stops sending, from the platform down to one connection; a campaign has its own pause. */
@Path("pauses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Pauses")
public class PauseResource {
  @Inject CurrentCaller caller;
  @Inject ListPauses listPauses;
  @Inject PauseSending pauseSending;
  @Inject ResumeSending resumeSending;
  @Inject SwitchPlatform switchPlatform;

  record PauseRequest(String level, @Nullable String id, String reason) {}

  @GET
  @Operation(summary = "What stops sending at present")
  public PausesView list() {
    return PausesView.from(listPauses.list(caller.scope()));
  }

  @POST
  @Operation(
      summary = "Stop sending; the answer tells how long until nothing was in flight",
      description =
          "level is platform, tenant, unit or connection; id names the unit, the connection or,"
              + " for a super_admin, the tenant. Nothing more is sent from the answer on.")
  public Response pause(
      @RequestBody(content = @Content(schema = @Schema(implementation = PauseRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    PauseLevel level = PauseLevel.of(json.text("level"));
    Optional<UUID> id = json.optionalId("id");
    String reason = json.text("reason");
    Stopped stopped =
        level == PauseLevel.PLATFORM
            ? switchPlatform.change(caller.scope(), Status.PAUSED, reason)
            : pause(level, id, reason);
    return Response.status(Response.Status.CREATED).entity(StoppedView.from(stopped)).build();
  }

  private Stopped pause(PauseLevel level, Optional<UUID> id, String reason) {
    TenantScope scope = scope(level, id);
    return pauseSending.pause(scope, target(scope, level, id), reason);
  }

  @DELETE
  @Path("platform")
  @Operation(summary = "Let the platform send again")
  public Response resumePlatform(@QueryParam("reason") @Nullable String reason) {
    switchPlatform.change(
        caller.scope(), Status.ACTIVE, Optional.ofNullable(reason).orElse("resumed"));
    return Response.noContent().build();
  }

  @DELETE
  @Path("{level}/{id}")
  @Operation(summary = "Let a tenant, unit or connection send again, at its pace")
  public Response resume(
      @PathParam("level") String named,
      @PathParam("id") String id,
      @QueryParam("reason") @Nullable String reason) {
    PauseLevel level = PauseLevel.of(named);
    Optional<UUID> target = Optional.of(PathId.of(id));
    TenantScope scope = scope(level, target);
    resumeSending.resume(scope, target(scope, level, target), Optional.ofNullable(reason));
    return Response.noContent().build();
  }

  private TenantScope scope(PauseLevel level, Optional<UUID> id) {
    return switch (level) {
      case TENANT -> caller.scopeIn(id.map(TenantId::new));
      case UNIT -> caller.scope(id.map(UnitId::new));
      case CONNECTION, PLATFORM -> caller.scope();
    };
  }

  private static InvalidValue unnamed() {
    return new InvalidValue("/id", "missing_id", "Name the unit or the connection to pause.");
  }

  private static Target target(TenantScope scope, PauseLevel level, Optional<UUID> id) {
    UUID named =
        level == PauseLevel.TENANT
            ? scope.tenant().value()
            : id.orElseThrow(PauseResource::unnamed);
    return new Target(level, named);
  }
}
