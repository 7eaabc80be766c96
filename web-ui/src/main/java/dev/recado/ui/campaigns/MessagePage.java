package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.EditCampaign;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The first step of the editor, of a draft: name, text, other wordings. */
@Path("ui/campaigns/{id}/message")
@RequestScoped
public class MessagePage {
  @Inject Page page;
  @Inject Place place;
  @Inject Drafts drafts;
  @Inject MessageSteps steps;
  @Inject EditCampaign editCampaign;

  @GET
  public Response edit(@PathParam("id") String id) {
    Campaign campaign = drafts.find(id);
    CampaignForm form = new CampaignForm();
    form.name = campaign.plan().name().value();
    form.content = campaign.plan().content().value();
    form.variants = MessageStep.variants(Optional.of(campaign));
    return page.show(MessageSteps.TEMPLATE, steps.step(Optional.of(campaign), form));
  }

  @POST
  public Response save(@PathParam("id") String id, @BeanParam CampaignForm form) {
    Campaign campaign = drafts.find(id);
    try {
      editCampaign.edit(place.scope(), campaign.id(), form.plan(Optional.of(campaign)));
      return page.to("/ui/campaigns/" + id + "/audience");
    } catch (Refusal refusal) {
      return page.again(
          MessageSteps.TEMPLATE, steps.step(Optional.of(campaign), form), Problem.of(refusal));
    }
  }
}
