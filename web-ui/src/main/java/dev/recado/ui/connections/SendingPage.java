package dev.recado.ui.connections;

import dev.recado.application.connections.NotConfigured;
import dev.recado.application.messaging.ChangePace;
import dev.recado.application.operations.PauseSending;
import dev.recado.application.operations.ResumeSending;
import dev.recado.application.operations.Stopped;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.administration.LimitView;
import dev.recado.ui.administration.PaceForm;
import dev.recado.ui.administration.StopToast;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fast one number sends, and stopping it alone. */
@Path("ui/connections/{unitId}/sending")
@RequestScoped
public class SendingPage {
  private static final String LIMITS = "connections/limits";

  @Inject Page page;
  @Inject Place place;
  @Inject Details details;
  @Inject StopToast toast;
  @Inject ChangePace changePace;
  @Inject PauseSending pauseSending;
  @Inject ResumeSending resumeSending;

  /** The part that changes with every message. */
  @GET
  public Response part(@PathParam("unitId") String unitId) {
    return page.part("connections/sending", details.view(details.unit(unitId), null, ""));
  }

  @POST
  @Path("pause")
  public Response pause(
      @PathParam("unitId") String unitId, @FormParam("reason") @Nullable String reason) {
    UnitId unit = details.unit(unitId);
    try {
      Stopped stopped = pauseSending.pause(place.scope(), target(unit), why(reason));
      return toast.said(stopped, Details.path(unit));
    } catch (Refusal refusal) {
      return details.again(unit, Given.text(reason), refusal);
    }
  }

  private static String why(@Nullable String reason) {
    return Given.some(reason)
        .orElseThrow(() -> new InvalidValue("/reason", "reason_required", "Give a reason."));
  }

  @POST
  @Path("resume")
  public Response resume(@PathParam("unitId") String unitId) {
    UnitId unit = details.unit(unitId);
    try {
      resumeSending.resume(place.scope(), target(unit), Optional.empty());
      return page.done(Details.path(unit), "administration.pause.resumed");
    } catch (Refusal refusal) {
      return details.again(unit, "", refusal);
    }
  }

  private Target target(UnitId unit) {
    return details
        .connection(unit)
        .map(id -> new Target(PauseLevel.CONNECTION, id.value()))
        .orElseThrow(NotConfigured::new);
  }

  @GET
  @Path("limits")
  public Response edit(@PathParam("unitId") String unitId) {
    LimitView limit = details.limit(details.unit(unitId));
    return page.show(LIMITS, new LimitView.Form(limit, limit.pace()));
  }

  @POST
  @Path("limits")
  public Response change(@PathParam("unitId") String unitId, @BeanParam PaceForm form) {
    UnitId unit = details.unit(unitId);
    try {
      changePace.change(place.scope(), unit, form.pace(), form.reason());
      String name = place.unit(unit).name().value();
      return page.done(Details.path(unit), "administration.limit.saved", name);
    } catch (Refusal refusal) {
      LimitView.Form view = new LimitView.Form(details.limit(unit), form.fields());
      return page.again(LIMITS, view, Problem.of(refusal));
    }
  }
}
