package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.DispatchCampaign;
import dev.recado.application.campaigns.ScheduleCampaign;
import dev.recado.domain.campaign.Campaign;
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

/** The last step of the editor: how many people, and what to beware of; then it starts. */
@Path("ui/campaigns/{id}/review")
@RequestScoped
public class ReviewPage {
  private static final String TEMPLATE = "campaigns/review";

  @Inject Page page;
  @Inject Place place;
  @Inject Drafts drafts;
  @Inject Clocks clocks;
  @Inject DispatchCampaign dispatchCampaign;
  @Inject ScheduleCampaign scheduleCampaign;

  /**
   * @param at when it starts, as the form has it; empty for at once
   * @param starts the same as a time
   */
  public record ReviewView(
      StepView step, String at, @Nullable Instant starts, @Nullable Instant until, int listed) {}

  @GET
  public Response show(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
    return page.show(TEMPLATE, view(drafts.find(id), clocks.read(at)));
  }

  @POST
  public Response start(@PathParam("id") String id, @FormParam("at") @Nullable String at) {
    Campaign campaign = drafts.find(id);
    Optional<Instant> start = clocks.read(at);
    try {
      if (start.isPresent()) {
        scheduleCampaign.schedule(place.scope(), campaign.id(), start.get());
        return page.done("/ui/campaigns/" + id, "campaigns.done.scheduled");
      }
      dispatchCampaign.dispatch(place.scope(), campaign.id());
      return page.done("/ui/campaigns/" + id, "campaigns.done.started");
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(campaign, start), Problem.of(refusal));
    }
  }

  private ReviewView view(Campaign campaign, Optional<Instant> start) {
    return new ReviewView(
        drafts.step(campaign, start),
        start.map(clocks::write).orElse(""),
        start.orElse(null),
        campaign.plan().endsAt().orElse(null),
        campaign.tally().total());
  }
}
