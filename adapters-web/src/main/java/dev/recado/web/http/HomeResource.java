package dev.recado.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whoever types the bare address finds the description of the API. */
@Path("/")
@RequestScoped
public class HomeResource {
  @GET
  @Operation(hidden = true)
  public Response home() {
    return Response.seeOther(URI.create("openapi/ui/")).build();
  }
}
