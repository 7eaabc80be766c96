package dev.recado.ui.administration;

import dev.recado.application.messaging.ChangePace;
import dev.recado.application.messaging.ListPaces;
import dev.recado.application.messaging.PaceReport;
import dev.recado.application.messaging.ShowPace;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** How fast each number may send, and how much of that is used. */
@Path("ui/administration/limits")
@RequestScoped
public class LimitsPage {
  private static final String PATH = "/ui/administration/limits";
  private static final String ONE = "administration/limit";

  @Inject Page page;
  @Inject Place place;
  @Inject Roster roster;
  @Inject ListPaces listPaces;
  @Inject ShowPace showPace;
  @Inject ChangePace changePace;

  @GET
  public Response list() {
    Map<UnitId, String> names = roster.unitNames();
    List<LimitView> limits =
        listPaces.list(place.scope()).stream()
            .filter(report -> place.unitId().filter(shown -> !of(report).equals(shown)).isEmpty())
            .map(report -> LimitView.from(report, names.getOrDefault(of(report), "")))
            .toList();
    return page.show("administration/limits", limits);
  }

  @GET
  @Path("{unit}")
  public Response edit(@PathParam("unit") String id) {
    PaceReport report = showPace.show(place.scope(), unit(id));
    return page.show(ONE, new LimitView.Form(view(report), PaceFields.from(report.pace())));
  }

  @POST
  @Path("{unit}")
  public Response change(@PathParam("unit") String id, @BeanParam PaceForm form) {
    try {
      changePace.change(place.scope(), unit(id), form.pace(), form.reason());
      return page.done(PATH, "administration.limit.saved", name(unit(id)));
    } catch (Refusal refusal) {
      LimitView view = view(showPace.show(place.scope(), unit(id)));
      return page.again(ONE, new LimitView.Form(view, form.fields()), Problem.of(refusal));
    }
  }

  private static UnitId unit(String id) {
    return new UnitId(PathId.of(id));
  }

  private static UnitId of(PaceReport report) {
    return report.connection().unit();
  }

  private String name(UnitId unit) {
    return roster.unit(unit).name().value();
  }

  private LimitView view(PaceReport report) {
    return LimitView.from(report, name(of(report)));
  }
}
