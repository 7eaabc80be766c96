package dev.recado.ui.home;

import dev.recado.domain.member.Permission;
import dev.recado.ui.campaigns.CampaignsTopic;
import dev.recado.ui.connections.ConnectionsTopic;
import dev.recado.ui.frame.Page;
import dev.recado.ui.monitoring.MonitoringTopic;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;

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
    Stream<String> topics =
        Stream.concat(
            Stream.of(ConnectionsTopic.NAME, HomeTopic.NAME, MonitoringTopic.NAME),
            campaigns ? Stream.of(CampaignsTopic.NAME) : Stream.empty());
    return page.show("home/home", today.view(), topics.toArray(String[]::new));
  }

  @GET
  @Path("today")
  public Response today() {
    return page.part("home/today", today.view());
  }
}
