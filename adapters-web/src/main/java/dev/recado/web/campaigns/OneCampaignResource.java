package dev.recado.web.campaigns;

import dev.recado.application.campaigns.EditCampaign;
import dev.recado.application.campaigns.ListRecipients;
import dev.recado.application.campaigns.ShowCampaign;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.PageView;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One campaign: what it says, to whom, and how far it has come. */
@Path("campaigns/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Campaigns")
public class OneCampaignResource {
  @Inject CurrentCaller caller;
  @Inject EditCampaign editCampaign;
  @Inject ShowCampaign showCampaign;
  @Inject ListRecipients listRecipients;

  @GET
  @Operation(summary = "One campaign with its counters and, while it sends nothing, why")
  public CampaignView show(@PathParam("id") String id) {
    return CampaignView.from(showCampaign.show(caller.scope(), campaign(id)));
  }

  @PUT
  @Operation(summary = "Change a draft: what it says, its tags, its end, its canary")
  public CampaignView edit(
      @PathParam("id") String id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = CampaignResource.CampaignRequest.class)))
          InputStream body) {
    CampaignBody changed = new CampaignBody(Bodies.json(body));
    return CampaignView.from(editCampaign.edit(caller.scope(), campaign(id), changed.plan()));
  }

  @GET
  @Path("recipients")
  @Operation(
      summary = "Its recipients in the order in which they are served",
      description = "q finds the beginning of a name or of a phone.")
  public PageView<RecipientView> recipients(
      @PathParam("id") String id,
      @QueryParam("status") @Nullable String status,
      @QueryParam("q") @Nullable String search,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    Recipients.Filter filter =
        new Recipients.Filter(
            Optional.ofNullable(status).map(RecipientStatus::of),
            Optional.ofNullable(search).map(String::strip).filter(text -> !text.isEmpty()));
    return RecipientView.page(
        listRecipients.list(
            caller.scope(), campaign(id), filter, RecipientView.request(cursor, limit)));
  }

  private static CampaignId campaign(String id) {
    return CampaignIds.of(id);
  }
}
