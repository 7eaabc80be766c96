package dev.recado.web.health;

import dev.recado.application.health.ShowSchema;
import dev.recado.application.health.ShowSchema.SchemaState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET /health/schema}: the database's schema beside the one this release expects. */
@Path("/health/schema")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health")
public class SchemaResource {
  @Inject ShowSchema showSchema;

  @GET
  @Operation(
      summary = "Version and fingerprint of the schema, and in what it differs",
      description =
          "The fingerprint is a SHA-256 over every column, type, default, constraint, index,"
              + " policy, trigger and function. fingerprint_known says whether it is that of this"
              + " release; differences names what is not. 503 with the fingerprint \"unknown\" when"
              + " the database does not answer.")
  public Response schema() {
    SchemaState state = showSchema.show();
    Response.Status status =
        state.found().isPresent() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE;
    return Response.status(status).entity(SchemaView.json(state)).build();
  }
}
