package dev.recado.ui.integrations;

import dev.recado.ui.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Integrações: where the API is described, and how to send a first message with it. */
@Path("ui/integrations")
@RequestScoped
public class IntegrationsPage {
  @Inject Page page;

  /** The page says the same to everybody. */
  public record IntegrationsView() {}

  @GET
  public Response show() {
    return page.show("integrations/integrations", new IntegrationsView());
  }
}
