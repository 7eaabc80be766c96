package dev.recado.web.campaigns;

import dev.recado.application.campaigns.ExportRecipients;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The recipients of a campaign as a file. */
@Path("campaigns/{id}/export")
@RequestScoped
@Produces("text/csv; charset=UTF-8")
@SecurityRequirement(name = "bearer")
@Tag(name = "Campaigns")
public class ExportResource {
  @Inject CurrentCaller caller;
  @Inject ExportRecipients exportRecipients;

  @GET
  @Operation(
      summary = "All recipients as CSV, with what became of each",
      description =
          "UTF-8 with a mark, for spreadsheets. A cell that a spreadsheet would calculate stands"
              + " behind an apostrophe.")
  public Response export(@PathParam("id") String id) {
    return RecipientTable.response(
        exportRecipients.export(caller.scope(), new CampaignId(PathId.of(id))));
  }
}
