package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.CreateCampaign;
import dev.recado.application.campaigns.EditCampaign;
import dev.recado.application.campaigns.ShowCampaign;
import dev.recado.application.operations.Once;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
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
import java.util.Optional;
import java.util.stream.Stream;

/** The first step of the editor: name, text, other wordings. */
@Path("ui/campaigns")
@RequestScoped
public class MessagePage {
  private static final String TEMPLATE = "campaigns/message";

  @Inject Page page;
  @Inject Place place;
  @Inject Bubbles bubbles;
  @Inject ShowCampaign showCampaign;
  @Inject CreateCampaign createCampaign;
  @Inject EditCampaign editCampaign;

  @GET
  @Path("new")
  public Response blank() {
    return page.show(TEMPLATE, step(Optional.empty(), new CampaignForm()));
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
      return page.again(TEMPLATE, step(Optional.empty(), form), Problem.of(refusal));
    }
  }

  @GET
  @Path("{id}/message")
  public Response edit(@PathParam("id") String id) {
    Campaign campaign = found(id);
    CampaignForm form = new CampaignForm();
    form.name = campaign.plan().name().value();
    form.content = campaign.plan().content().value();
    form.variants = MessageStep.variants(Optional.of(campaign));
    return page.show(TEMPLATE, step(Optional.of(campaign), form));
  }

  @POST
  @Path("{id}/message")
  public Response save(@PathParam("id") String id, @BeanParam CampaignForm form) {
    Campaign campaign = found(id);
    try {
      editCampaign.edit(place.scope(), campaign.id(), form.plan(Optional.of(campaign)));
      return page.to("/ui/campaigns/" + id + "/audience");
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, step(Optional.of(campaign), form), Problem.of(refusal));
    }
  }

  @POST
  @Path("bubbles")
  public Response bubbles(@BeanParam CampaignForm form) {
    return page.part("campaigns/bubbles", step(Optional.empty(), form));
  }

  private Campaign found(String id) {
    return showCampaign.show(place.scope(), new CampaignId(PathId.of(id))).campaign();
  }

  private MessageStep step(Optional<Campaign> campaign, CampaignForm form) {
    String id = campaign.map(known -> known.id().toString()).orElse(null);
    List<String> all = Stream.concat(Stream.of(form.text()), form.wordings().stream()).toList();
    return new MessageStep(
        id,
        id == null ? "/ui/campaigns" : "/ui/campaigns/" + id + "/message",
        campaign.isPresent() ? List.of() : units(form),
        CampaignForm.given(form.name),
        form.text(),
        MessageStep.four(form.wordings()),
        bubbles.of(all));
  }

  private List<MessageStep.UnitChoice> units(CampaignForm form) {
    String chosen =
        form.unit == null
            ? place.unitId().map(Object::toString).orElse("")
            : CampaignForm.given(form.unit);
    return place.units().stream()
        .map(
            unit ->
                new MessageStep.UnitChoice(
                    unit.id().toString(), unit.name().value(), unit.id().toString().equals(chosen)))
        .toList();
  }
}
