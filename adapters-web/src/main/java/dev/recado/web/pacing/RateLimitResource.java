package dev.recado.web.pacing;

import dev.recado.application.messaging.ListPaces;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Usage and limits of the connections within the member's reach. */
@Path("health/rate-limit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Connections")
public class RateLimitResource {
  @Inject CurrentCaller caller;
  @Inject ListPaces listPaces;

  /** All of them; there is no next page. */
  public record Paces(List<PaceView> items) {}

  @GET
  @Operation(summary = "Usage and limits per connection")
  public Paces list() {
    return new Paces(listPaces.list(caller.scope()).stream().map(PaceView::from).toList());
  }
}
