package dev.recado.web.campaigns;

import dev.recado.application.campaigns.PreviewAudience;
import dev.recado.application.campaigns.UploadAudience;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.web.csv.CsvFile;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tables of people for a campaign. */
@Path("campaigns/{id}/audience")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
  "text/csv",
  "text/plain",
  "text/tab-separated-values",
  "application/csv",
  "application/vnd.ms-excel",
  "application/octet-stream"
})
@SecurityRequirement(name = "bearer")
@Tag(name = "Campaigns")
public class AudienceResource {
  private static final String TABLE =
      "A line with the names of the columns, then one per person; comma, semicolon or tab; UTF-8,"
          + " windows-1252 or UTF-16 with a mark; at most 64 MiB";

  @Inject CurrentCaller caller;
  @Inject UploadAudience uploadAudience;
  @Inject PreviewAudience previewAudience;

  @POST
  @Operation(
      summary = "Add the people of a CSV file to a draft, all of them or none",
      description =
          "Without phoneColumn and nameColumn they are guessed. Every other column becomes a"
              + " variable. Somebody who is in already is counted as a duplicate; a line without a"
              + " possible phone is kept as skipped.")
  public UploadView upload(
      @PathParam("id") String id,
      @QueryParam("phoneColumn") @Nullable String phoneColumn,
      @QueryParam("nameColumn") @Nullable String nameColumn,
      @HeaderParam("Content-Type") @Nullable String type,
      @RequestBody(
              description = TABLE,
              content =
                  @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
          InputStream body) {
    CampaignId campaign = campaign(id);
    return UploadView.from(
        uploadAudience.upload(
            caller.scope(),
            campaign,
            CsvFile.uploaded(type, body),
            ColumnMapping.Choice.of(phoneColumn, nameColumn)));
  }

  @POST
  @Path("preview")
  @Operation(summary = "Show how the first 20 lines of a CSV file would be understood")
  public PreviewView preview(
      @PathParam("id") String id,
      @QueryParam("phoneColumn") @Nullable String phoneColumn,
      @QueryParam("nameColumn") @Nullable String nameColumn,
      @HeaderParam("Content-Type") @Nullable String type,
      @RequestBody(
              description = TABLE,
              content =
                  @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
          InputStream body) {
    CampaignId campaign = campaign(id);
    return PreviewView.from(
        previewAudience.preview(
            caller.scope(),
            campaign,
            CsvFile.uploaded(type, body),
            ColumnMapping.Choice.of(phoneColumn, nameColumn)));
  }

  private static CampaignId campaign(String id) {
    return new CampaignId(PathId.of(id));
  }
}
