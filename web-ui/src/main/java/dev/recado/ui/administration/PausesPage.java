package dev.recado.ui.administration;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.PauseSending;
import dev.recado.application.operations.ResumeSending;
import dev.recado.application.operations.Stopped;
import dev.recado.application.operations.SwitchPlatform;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kill switch: what is stopped, stopping more, letting it go on. */
@Path("ui/administration/pauses")
@RequestScoped
public class PausesPage {
  private static final String PATH = "/ui/administration/pauses";
  private static final String TEMPLATE = "administration/pauses";

  @Inject Page page;
  @Inject Place place;
  @Inject StopToast toast;
  @Inject Standing standing;
  @Inject PauseSending pauseSending;
  @Inject ResumeSending resumeSending;
  @Inject SwitchPlatform switchPlatform;

  @GET
  public Response show() {
    return page.show(TEMPLATE, standing.view("", ""), PausesTopic.NAME);
  }

  @POST
  public Response pause(
      @FormParam("target") @Nullable String target, @FormParam("reason") @Nullable String reason) {
    try {
      String why =
          Given.some(reason)
              .orElseThrow(() -> new InvalidValue("/reason", "reason_required", "Give a reason."));
      return toast.said(stop(PauseTarget.read(Given.text(target)), why), PATH);
    } catch (Refusal refusal) {
      PausesView view = standing.view(Given.text(target), Given.text(reason));
      return page.again(TEMPLATE, view, Problem.of(refusal), PausesTopic.NAME);
    }
  }

  private Stopped stop(PauseTarget target, String why) {
    TenantScope scope = place.scope();
    return target.level() == PauseLevel.PLATFORM
        ? switchPlatform.change(scope, Status.PAUSED, why)
        : pauseSending.pause(scope, target.in(scope), why);
  }

  @POST
  @Path("resume")
  public Response resume(
      @FormParam("target") @Nullable String target, @FormParam("reason") @Nullable String reason) {
    try {
      goOn(PauseTarget.read(Given.text(target)), Given.some(reason));
      return page.done(PATH, "administration.pause.resumed");
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, standing.view("", ""), Problem.of(refusal), PausesTopic.NAME);
    }
  }

  private void goOn(PauseTarget target, Optional<String> why) {
    TenantScope scope = place.scope();
    if (target.level() == PauseLevel.PLATFORM) {
      switchPlatform.change(scope, Status.ACTIVE, why.orElse("resumed"));
    } else {
      resumeSending.resume(scope, target.in(scope), why);
    }
  }
}
