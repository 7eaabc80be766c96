package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.EditCampaign;
import dev.recado.application.campaigns.PreviewAudience;
import dev.recado.application.campaigns.UploadAudience;
import dev.recado.application.campaigns.UploadReport;
import dev.recado.application.contacts.ListTags;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.tables.GivenTable;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The second step of the editor: who gets it, by tags, by a table, by pasted numbers. */
@Path("ui/campaigns/{id}/audience")
@RequestScoped
public class AudiencePage {
  private static final String TEMPLATE = "campaigns/audience";

  @Inject Page page;
  @Inject Place place;
  @Inject Drafts drafts;
  @Inject ListTags listTags;
  @Inject EditCampaign editCampaign;
  @Inject UploadAudience uploadAudience;
  @Inject PreviewAudience previewAudience;

  @GET
  public Response show(@PathParam("id") String id) {
    return page.show(TEMPLATE, view(drafts.find(id), null, null));
  }

  @POST
  public Response tags(
      @PathParam("id") String id,
      @FormParam("tag") @Nullable List<String> tags,
      @FormParam("next") @Nullable String next) {
    Campaign campaign = drafts.find(id);
    try {
      List<String> chosen = Optional.ofNullable(tags).orElse(List.of());
      if (!chosen.equals(campaign.plan().audienceTags())) {
        editCampaign.edit(place.scope(), campaign.id(), with(campaign.plan(), chosen));
      }
      return page.to("/ui/campaigns/" + id + (next == null ? "/audience" : "/pace"));
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(campaign, null, null), Problem.of(refusal));
    }
  }

  private static CampaignPlan with(CampaignPlan plan, List<String> tags) {
    return new CampaignPlan(
        plan.name(), plan.content(), plan.variants(), tags, plan.endsAt(), plan.canary());
  }

  @POST
  @Path("table")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@PathParam("id") String id, List<EntityPart> parts) {
    GivenTable given = new GivenTable(parts);
    Campaign campaign = drafts.find(id);
    try {
      if (!given.text("look").isEmpty()) {
        return page.show(TEMPLATE, view(campaign, preview(campaign, given), null));
      }
      UploadReport report =
          uploadAudience.upload(place.scope(), campaign.id(), given.table(), given.choice());
      return page.show(TEMPLATE, view(drafts.find(id), null, AudienceView.Taken.from(report)));
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(campaign, null, null), Problem.of(refusal));
    }
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response preview(@PathParam("id") String id, List<EntityPart> parts) {
    return page.part("campaigns/table", preview(drafts.find(id), new GivenTable(parts)));
  }

  private AudienceView.Table preview(Campaign campaign, GivenTable given) {
    return AudienceView.Table.from(
        previewAudience.preview(place.scope(), campaign.id(), given.table(), given.choice()));
  }

  private AudienceView view(
      Campaign campaign,
      AudienceView.@Nullable Table preview,
      AudienceView.@Nullable Taken uploaded) {
    return new AudienceView(
        drafts.step(campaign, Optional.empty()),
        tags(campaign),
        campaign.tally().total(),
        campaign.times().frozenAt().isPresent(),
        preview,
        uploaded);
  }

  /** Those in use, and those that the draft names though nobody has them now. */
  private List<AudienceView.TagChoice> tags(Campaign campaign) {
    List<String> chosen = campaign.plan().audienceTags();
    List<AudienceView.TagChoice> used =
        listTags.list(place.scope()).stream()
            .map(
                usage ->
                    new AudienceView.TagChoice(
                        usage.tag().value(),
                        usage.contacts(),
                        chosen.contains(usage.tag().value())))
            .toList();
    Stream<AudienceView.TagChoice> unused =
        chosen.stream()
            .filter(tag -> used.stream().noneMatch(known -> known.tag().equals(tag)))
            .map(tag -> new AudienceView.TagChoice(tag, 0, true));
    return Stream.concat(used.stream(), unused).toList();
  }
}
