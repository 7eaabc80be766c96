package dev.recado.web.consent;

import dev.recado.application.consent.OptOutContact;
import dev.recado.application.consent.OptOutNote;
import dev.recado.application.consent.ShowOptOuts;
import dev.recado.application.consent.UndoOptOut;
import dev.recado.domain.contact.ContactId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether one contact may be written to. */
@Path("contacts/{id}/opt-outs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Consent")
public class ContactOptOutResource {
  @Inject CurrentCaller caller;
  @Inject OptOutContact optOutContact;
  @Inject UndoOptOut undoOptOut;
  @Inject ShowOptOuts showOptOuts;

  record OptOutRequest(@Nullable String note) {}

  @PUT
  @Operation(summary = "Enter that the person does not want to be written to")
  public OptOutView optOut(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = OptOutRequest.class)))
          InputStream body) {
    var note = Bodies.optionalJson(body).optionalText("note").map(OptOutNote::new);
    return OptOutView.from(optOutContact.optOut(caller.scope(), contact(id), note));
  }

  @DELETE
  @Operation(summary = "Take the opt-out back; it stays in the history")
  public void undo(@PathParam("id") String id) {
    undoOptOut.undo(caller.scope(), contact(id));
  }

  @GET
  @Operation(summary = "All opt-outs of the person with their evidence, newest first")
  public PageView<OptOutView> history(@PathParam("id") String id) {
    var history = showOptOuts.show(caller.scope(), contact(id));
    return new PageView<>(history.stream().map(OptOutView::from).toList(), null);
  }

  private static ContactId contact(String id) {
    return new ContactId(PathId.of(id));
  }
}
