package dev.recado.ui.administration;

import dev.recado.ui.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Administração begins with the units. */
@Path("ui/administration")
@RequestScoped
public class AdministrationPage {
  @Inject Page page;

  @GET
  public Response show() {
    return page.to(UnitsPage.PATH);
  }
}
