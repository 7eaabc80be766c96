package dev.recado.web.monitoring;

import dev.recado.application.monitoring.Report;
import dev.recado.application.monitoring.ShowMonitoring;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the release may stay: of the platform for its administrators, else of the tenant. */
@Path("admin/monitoring")
@RequestScoped
@SecurityRequirement(name = "bearer")
@Tag(name = "Monitoring")
public class MonitoringResource {
  @Inject CurrentCaller caller;
  @Inject ShowMonitoring showMonitoring;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The 13 metrics, the checkpoints and the decision",
      description =
          "A tenant_admin gets the values of the tenant, without those that only the platform has;"
              + " a super_admin those of the platform.")
  public MonitoringView show() {
    return MonitoringView.from(showMonitoring.show(caller.scope()));
  }

  @GET
  @Path("report")
  @Produces("text/markdown;charset=utf-8")
  @Operation(summary = "The same as a report to hand on")
  public String report() {
    return Report.of(showMonitoring.show(caller.scope()));
  }
}
