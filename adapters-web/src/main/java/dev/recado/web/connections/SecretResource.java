package dev.recado.web.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.RotateSecret;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.LaterAnswer;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The webhook secret of a unit's connection; it is never shown. */
@Path("units/{unitId}/whatsapp/rotate-secret")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Connections")
public class SecretResource {
  @Inject CurrentCaller caller;
  @Inject RotateSecret rotateSecret;
  @Inject LaterAnswer later;

  /**
   * What came of it.
   *
   * @param registered whether the gateway knows the new secret already
   */
  public record RotationView(
      boolean success, Instant rotatedAt, Instant previousValidUntil, boolean registered) {}

  @POST
  @Operation(
      summary = "Give the connection another webhook secret and tell the gateway",
      description =
          "The secret before stays valid for 24 hours. When the gateway cannot be reached now,"
              + " registered is false and it is told as soon as it can.")
  @APIResponseSchema(RotationView.class)
  public CompletionStage<Response> rotate(@PathParam("unitId") String unitId) {
    UnitId unit = new UnitId(PathId.of(unitId));
    TenantScope scope = caller.scope(Optional.of(unit));
    return later.of(() -> Response.ok(view(rotateSecret.rotate(scope, unit))).build());
  }

  private static RotationView view(RotateSecret.Rotation rotation) {
    return new RotationView(
        true, rotation.rotatedAt(), rotation.previousValidUntil(), rotation.registered());
  }
}
