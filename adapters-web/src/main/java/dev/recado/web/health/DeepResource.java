package dev.recado.web.health;

import dev.recado.application.health.CheckHealth;
import dev.recado.application.health.Installation;
import dev.recado.domain.health.HealthReport;
import dev.recado.domain.health.HealthReport.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /health/deep}: whether this release may stay where it was put. */
@Path("/health/deep")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
public class DeepResource {
  @Inject CheckHealth checkHealth;
  @Inject Installation installation;

  @GET
  @Operation(
      summary = "Whether this release may stay: 200, or 503 and roll back",
      description =
          "Checks of environment, database, schema, gateway, clock, addresses and disk, each ok,"
              + " warning or error. status is healthy, unhealthy or, in the wrong environment,"
              + " CRITICAL, which runs nothing further. Looked at anew at most every five seconds.")
  public Response deep() {
    HealthReport report = checkHealth.check();
    boolean healthy = report.status() == Status.HEALTHY;
    return Response.status(healthy ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
        .entity(DeepView.json(report, installation))
        .build();
  }
}
