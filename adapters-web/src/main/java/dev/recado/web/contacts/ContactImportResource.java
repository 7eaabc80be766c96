package dev.recado.web.contacts;

import dev.recado.application.contacts.ImportContacts;
import dev.recado.application.contacts.PreviewImport;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.domain.contact.Tag;
import dev.recado.web.csv.CsvFile;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** Tables that become contacts. */
@Path("contacts/import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Contacts")
public class ContactImportResource {
  private static final String TABLE =
      "A line with the names of the columns, then one per person; comma, semicolon or tab; UTF-8,"
          + " windows-1252 or UTF-16 with a mark; at most 64 MiB";

  @Inject CurrentCaller caller;
  @Inject ImportContacts importContacts;
  @Inject PreviewImport previewImport;

  @POST
  @Consumes({
    "text/csv",
    "text/plain",
    "text/tab-separated-values",
    "application/csv",
    "application/vnd.ms-excel",
    "application/octet-stream"
  })
  @Operation(
      summary = "Take a CSV file into the address book",
      description =
          "A number that is known is updated: its name and fields are replaced, its tags added to."
              + " A column tags (or etiquetas) holds tags, by comma; what is neither that nor phone"
              + " nor name becomes a field. When a line cannot be read, what came before it stays;"
              + " taking the corrected file in again doubles nobody.")
  public ImportView take(
      @QueryParam("phoneColumn") @Nullable String phoneColumn,
      @QueryParam("nameColumn") @Nullable String nameColumn,
      @QueryParam("tag") @Nullable List<String> tags,
      @HeaderParam("Content-Type") @Nullable String type,
      @RequestBody(
              description = TABLE,
              content =
                  @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
          InputStream body) {
    Set<Tag> everybody =
        Optional.ofNullable(tags).orElse(List.of()).stream()
            .map(Tag::new)
            .collect(Collectors.toSet());
    return ImportView.from(
        importContacts.take(
            caller.scope(),
            CsvFile.uploaded(type, body),
            ColumnMapping.Choice.of(phoneColumn, nameColumn),
            everybody));
  }

  @POST
  @Path("preview")
  @Consumes({
    "text/csv",
    "text/plain",
    "text/tab-separated-values",
    "application/csv",
    "application/vnd.ms-excel",
    "application/octet-stream"
  })
  @Operation(summary = "Show how the first 20 lines of a CSV file would be understood")
  public ImportPreviewView preview(
      @QueryParam("phoneColumn") @Nullable String phoneColumn,
      @QueryParam("nameColumn") @Nullable String nameColumn,
      @HeaderParam("Content-Type") @Nullable String type,
      @RequestBody(
              description = TABLE,
              content =
                  @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
          InputStream body) {
    return ImportPreviewView.from(
        previewImport.preview(
            caller.scope(),
            CsvFile.uploaded(type, body),
            ColumnMapping.Choice.of(phoneColumn, nameColumn)));
  }
}
