package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.CreateCampaign;
import dev.recado.application.operations.Once;
import dev.recado.domain.campaign.Campaign;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The first step of the editor, before there is a draft. */
@Path("ui/campaigns")
@RequestScoped
public class NewCampaignPage {
  @Inject Page page;
  @Inject Place place;
  @Inject MessageSteps steps;
  @Inject CreateCampaign createCampaign;

  @GET
  @Path("new")
  public Response blank() {
    return page.show(MessageSteps.TEMPLATE, steps.step(Optional.empty(), new CampaignForm()));
  }

  @POST
  public Response create(@BeanParam CampaignForm form) {
    try {
      Optional<UnitId> unit =
          Optional.of(CampaignForm.given(form.unit))
              .filter(text -> !text.isEmpty())
              .map(text -> new UnitId(PathId.of(text)));
      CreateCampaign.Draft draft =
          new CreateCampaign.Draft(
              unit, form.plan(Optional.empty()), List.of(), List.of(), Optional.empty());
      Campaign made = createCampaign.create(place.scope(), draft, Once.always()).campaign();
      return page.to("/ui/campaigns/" + made.id() + "/audience");
    } catch (Refusal refusal) {
      return page.again(
          MessageSteps.TEMPLATE, steps.step(Optional.empty(), form), Problem.of(refusal));
    }
  }

  @POST
  @Path("bubbles")
  public Response bubbles(@BeanParam CampaignForm form) {
    return page.part("campaigns/bubbles", steps.step(Optional.empty(), form));
  }
}
