package dev.recado.ui.connections;

import dev.recado.ui.frame.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Conexões: one card for each unit. */
@Path("ui/connections")
@RequestScoped
public class ConnectionsPage {
  @Inject Page page;
  @Inject Cards cards;

  public record CardsView(List<CardView> cards) {}

  @GET
  public Response show() {
    return page.show("connections/connections", new CardsView(cards.all()), ConnectionsTopic.NAME);
  }

  @GET
  @Path("cards")
  public Response list() {
    return page.part("connections/cards", new CardsView(cards.all()));
  }
}
