package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.CancelCampaign;
import dev.recado.application.campaigns.PauseCampaign;
import dev.recado.application.campaigns.ResetCampaign;
import dev.recado.application.campaigns.ResumeCampaign;
import dev.recado.application.campaigns.RetryFailedRecipients;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be told to a campaign that has started. */
@Path("ui/campaigns/{id: [0-9a-fA-F-]+}")
@RequestScoped
public class CampaignActions {
  @Inject Page page;
  @Inject Place place;
  @Inject PauseCampaign pauseCampaign;
  @Inject ResumeCampaign resumeCampaign;
  @Inject CancelCampaign cancelCampaign;
  @Inject ResetCampaign resetCampaign;
  @Inject RetryFailedRecipients retryFailed;

  @POST
  @Path("pause")
  public Response pause(@PathParam("id") String id, @FormParam("reason") @Nullable String reason) {
    Optional<String> why = Optional.ofNullable(reason).filter(text -> !text.isBlank());
    pauseCampaign.pause(place.scope(), campaign(id), why);
    return done(id, "campaigns.done.paused");
  }

  @POST
  @Path("resume")
  public Response resume(@PathParam("id") String id) {
    resumeCampaign.resume(place.scope(), campaign(id));
    return done(id, "campaigns.done.resumed");
  }

  @POST
  @Path("cancel")
  public Response cancel(@PathParam("id") String id) {
    cancelCampaign.cancel(place.scope(), campaign(id));
    return done(id, "campaigns.done.cancelled");
  }

  @POST
  @Path("reset")
  public Response reset(@PathParam("id") String id) {
    resetCampaign.reset(place.scope(), campaign(id));
    return done(id, "campaigns.done.reset");
  }

  @POST
  @Path("retry-failed")
  public Response retry(@PathParam("id") String id) {
    int retried = retryFailed.retry(place.scope(), campaign(id));
    return done(id, "campaigns.done.retried", retried);
  }

  private Response done(String id, String text, Object... arguments) {
    return page.done("/ui/campaigns/" + id, text, arguments);
  }

  private static CampaignId campaign(String id) {
    return new CampaignId(PathId.of(id));
  }
}
