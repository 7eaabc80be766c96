package dev.recado.ui.monitoring;

import dev.recado.application.monitoring.Report;
import dev.recado.application.monitoring.ShowMonitoring;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Monitoramento begins with the question whether all is well: the 13 metrics and the decision. */
@Path("ui/monitoring")
@RequestScoped
public class MonitoringPage {
  @Inject Page page;
  @Inject Place place;
  @Inject ShowMonitoring showMonitoring;

  @GET
  public Response show() {
    return page.show("monitoring/metrics", view(), MonitoringTopic.NAME);
  }

  @GET
  @Path("part/standing")
  public Response standing() {
    return page.part("monitoring/standing", view());
  }

  @GET
  @Path("report")
  @Produces("text/markdown;charset=utf-8")
  public Response report() {
    return Response.ok(Report.of(showMonitoring.show(place.scope())))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=recado-monitoring.md")
        .build();
  }

  private MonitoringView view() {
    return MonitoringView.from(showMonitoring.show(place.scope()));
  }
}
