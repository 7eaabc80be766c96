package dev.recado.ui.home;

import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
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
  @Inject Place place;

  /**
   * @param units how many there are
   */
  public record HomeView(String tenant, int units) {}

  @GET
  public Response home() {
    return page.show(
        "home/home", new HomeView(place.tenant().name().value(), place.units().size()));
  }
}
