package dev.recado.ui.home;

import dev.recado.domain.member.Permission;
import dev.recado.ui.campaigns.CampaignsTopic;
import dev.recado.ui.connections.ConnectionsTopic;
import dev.recado.ui.frame.Page;
import dev.recado.web.security.CurrentCaller;
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
  @Inject CurrentCaller caller;
  @Inject Today today;

  @GET
  public Response home() {
    boolean campaigns = caller.get().may(Permission.MANAGE_CAMPAIGNS);
    String[] topics =
        campaigns
            ? new String[] {ConnectionsTopic.NAME, HomeTopic.NAME, CampaignsTopic.NAME}
            : new String[] {ConnectionsTopic.NAME, HomeTopic.NAME};
    return page.show("home/home", today.view(), topics);
  }

  @GET
  @Path("today")
  public Response today() {
    return page.part("home/today", today.view());
  }
}
