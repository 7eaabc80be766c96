package dev.recado.web.contacts;

import dev.recado.application.contacts.ListMerges;
import dev.recado.application.contacts.MergeContacts;
import dev.recado.application.contacts.UndoMerge;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Contacts that are one person. */
@Path("contacts/{id}/merges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Contacts")
public class ContactMergeResource {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject ListMerges listMerges;
  @Inject MergeContacts mergeContacts;
  @Inject UndoMerge undoMerge;

  record MergeRequest(String contactId) {}

  @GET
  @Operation(summary = "The merges in which a contact stayed or went, newest first, at most 200")
  public PageView<MergeView> list(@PathParam("id") String id) {
    var merges = listMerges.list(caller.scope(), contact(id));
    return new PageView<>(merges.stream().map(MergeView::from).toList(), null);
  }

  @POST
  @Operation(summary = "Make another contact part of this one, with its conversations and opt-outs")
  public Response merge(
      @PathParam("id") String id,
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = MergeRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    ContactId gone =
        json.optionalId("contactId")
            .map(ContactId::new)
            .orElseThrow(
                () -> new InvalidValue("/contactId", "required", "Give the id of a contact."));
    return creations.answer(
        key,
        json,
        (Merge merge) -> Creations.Reply.created(MergeView.from(merge)),
        once -> mergeContacts.merge(caller.scope(), contact(id), gone, once));
  }

  @DELETE
  @Path("{merge}")
  @Operation(summary = "Take a merge back; 409 where what happened since stands against it")
  public MergeView undo(@PathParam("id") String id, @PathParam("merge") String merge) {
    MergeId named = new MergeId(PathId.of(merge));
    return MergeView.from(undoMerge.undo(caller.scope(), contact(id), named));
  }

  private static ContactId contact(String id) {
    return new ContactId(PathId.of(id));
  }
}
