package dev.recado.web.contacts;

import dev.recado.application.contacts.ExportContacts;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The address book as a file. */
@Path("contacts/export")
@RequestScoped
@Produces("text/csv; charset=UTF-8")
@SecurityRequirement(name = "bearer")
@Tag(name = "Contacts")
public class ContactExportResource {
  @Inject CurrentCaller caller;
  @Inject ExportContacts exportContacts;

  @GET
  @Operation(
      summary = "Contacts as CSV, newest first; with tag or q only those",
      description =
          "UTF-8 with a mark, for spreadsheets. A cell that a spreadsheet would calculate stands"
              + " behind an apostrophe. Can be taken in again.")
  public Response export(
      @QueryParam("q") @Nullable String text, @QueryParam("tag") @Nullable String tag) {
    return ContactTable.response(
        exportContacts.export(caller.scope(), ContactResource.filter(text, tag)));
  }
}
