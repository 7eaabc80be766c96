package dev.recado.web.health;

import dev.recado.application.running.CheckReadiness;
import dev.recado.application.running.CheckReadiness.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /health/ready}: whether this process does what its RUN_MODE is for. */
@Path("/health/ready")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
public class ReadyResource {
  @Inject CheckReadiness checkReadiness;

  @GET
  @Operation(
      summary = "Whether this process is ready: 200, or 503",
      description =
          "Ready is a process whose database answers, whose own loops (see RUN_MODE) have each"
              + " brought a round to its end lately, and which is not on its way out.")
  public Response ready() {
    Readiness readiness = checkReadiness.check();
    Status status = readiness.ready() ? Status.OK : Status.SERVICE_UNAVAILABLE;
    return Response.status(status).entity(ReadyView.from(readiness)).build();
  }
}
