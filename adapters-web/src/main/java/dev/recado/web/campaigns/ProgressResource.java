package dev.recado.web.campaigns;

import dev.recado.application.campaigns.ShowProgress;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fast a campaign goes, and what happened when. */
@Path("campaigns/{id}/progress")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Campaigns")
public class ProgressResource {
  @Inject CurrentCaller caller;
  @Inject ShowProgress showProgress;

  @GET
  @Operation(
      summary = "Messages per minute, when it would end, and what happened over time",
      description = "At most 60 buckets of a minute up to a day, without a gap.")
  public ProgressView show(@PathParam("id") String id) {
    return ProgressView.from(showProgress.show(caller.scope(), new CampaignId(PathId.of(id))));
  }
}
