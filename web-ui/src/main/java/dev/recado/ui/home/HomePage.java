package dev.recado.ui.home;

import dev.recado.ui.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Início. */
@Path("ui")
@RequestScoped
public class HomePage {
  @Inject Page page;
  @Inject Today today;

  @GET
  public Response home() {
    return page.show("home/home", today.view(), "connections", HomeTopic.NAME);
  }

  @GET
  @Path("today")
  public Response today() {
    return page.part("home/today", today.view());
  }
}
