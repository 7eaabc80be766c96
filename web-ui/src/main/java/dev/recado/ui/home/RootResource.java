package dev.recado.ui.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Whoever types the bare address finds the pages. */
@Path("/")
@RequestScoped
public class RootResource {
  @GET
  public Response root() {
    return Response.seeOther(URI.create("ui")).build();
  }
}
