package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.EditCampaign;
import dev.recado.application.messaging.NoConnection;
import dev.recado.application.messaging.PaceReport;
import dev.recado.application.messaging.ShowPace;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The third step of the editor: how fast, in which hours, from when until when. */
@Path("ui/campaigns/{id}/pace")
@RequestScoped
public class PacePage {
  private static final String TEMPLATE = "campaigns/pace";

  @Inject Page page;
  @Inject Place place;
  @Inject Drafts drafts;
  @Inject Clocks clocks;
  @Inject ShowPace showPace;
  @Inject EditCampaign editCampaign;

  @GET
  public Response show(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
    Campaign campaign = drafts.find(id);
    Optional<Instant> start = clocks.read(at).or(() -> campaign.times().scheduledAt());
    return page.show(TEMPLATE, view(campaign, start));
  }

  @POST
  public Response save(
      @PathParam("id") String id,
      @FormParam("at") @Nullable String at,
      @FormParam("until") @Nullable String until,
      @FormParam("canary") @Nullable String canary) {
    Campaign campaign = drafts.find(id);
    try {
      CampaignPlan plan = plan(campaign.plan(), clocks.read(until), size(canary));
      if (!plan.equals(campaign.plan())) {
        editCampaign.edit(place.scope(), campaign.id(), plan);
      }
      String start = clocks.read(at).map(time -> "?at=" + clocks.write(time)).orElse("");
      return page.to("/ui/campaigns/" + id + "/review" + start);
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(campaign, Optional.empty()), Problem.of(refusal));
    }
  }

  private static Optional<Integer> size(@Nullable String canary) {
    try {
      return Optional.ofNullable(canary)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .map(Integer::valueOf);
    } catch (NumberFormatException none) {
      throw new InvalidValue("/canary/size", "out_of_range", "Give a number from 1 to 10000.");
    }
  }

  private static CampaignPlan plan(
      CampaignPlan plan, Optional<Instant> until, Optional<Integer> size) {
    CanarySettings canary = plan.canary();
    return new CampaignPlan(
        plan.name(),
        plan.content(),
        plan.variants(),
        plan.audienceTags(),
        until,
        new CanarySettings(
            size,
            canary.waitMinutes(),
            canary.minDeliveredPercent(),
            canary.maxFailedPercent(),
            canary.maxOptedOutPercent()));
  }

  private PaceStep view(Campaign campaign, Optional<Instant> start) {
    return new PaceStep(
        drafts.step(campaign, start),
        PaceStep.lane(report(campaign)),
        campaign.unit().toString(),
        place.tenant().zone().getId(),
        start.map(clocks::write).orElse(""),
        campaign.plan().endsAt().map(clocks::write).orElse(""),
        campaign.plan().canary().size().map(Object::toString).orElse(""));
  }

  private Optional<PaceReport> report(Campaign campaign) {
    try {
      return Optional.of(showPace.show(place.scope(), campaign.unit()));
    } catch (NoConnection none) {
      return Optional.empty();
    }
  }
}
