package dev.recado.web.campaigns;

import dev.recado.application.campaigns.ExportRecipients;
import dev.recado.application.campaigns.ExportRecipients.Export;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.web.csv.CsvOutput;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.text.Normalizer;
import java.util.Locale;
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
    Export export = exportRecipients.export(caller.scope(), new CampaignId(PathId.of(id)));
    String file = fileName(export.campaign().plan().name().value());
    StreamingOutput body = output -> CsvOutput.write(output, RecipientCells.HEADER, cells(export));
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"" + file + ".csv\"")
        .build();
  }

  private static CsvOutput.Rows cells(Export export) {
    return writer -> export.forEach(recipient -> writer.accept(RecipientCells.of(recipient)));
  }

  /** Letters and digits that every file system takes. */
  private static String fileName(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "campaign" : plain;
  }
}
