package dev.recado.ui.monitoring;

import dev.recado.ui.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Monitoramento begins with what was not delivered. */
@Path("ui/monitoring")
@RequestScoped
public class MonitoringPage {
  @Inject Page page;

  @GET
  public Response show() {
    return page.to(DeliveriesPage.PATH);
  }
}
