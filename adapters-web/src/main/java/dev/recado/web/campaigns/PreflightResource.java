package dev.recado.web.campaigns;

import dev.recado.application.campaigns.PreflightCampaign;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would happen if a campaign started now. */
@Path("campaigns/{id}/preflight")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Campaigns")
public class PreflightResource {
  @Inject CurrentCaller caller;
  @Inject PreflightCampaign preflightCampaign;

  @GET
  @Operation(
      summary = "Who is in, who is out and why, what people would read, how long it takes",
      description = "Changes nothing. What stands under blocking makes dispatch refuse.")
  public PreflightView preflight(@PathParam("id") String id) {
    return PreflightView.from(
        preflightCampaign.preflight(
            caller.scope(), new CampaignId(PathId.of(id)), Optional.empty()));
  }
}
