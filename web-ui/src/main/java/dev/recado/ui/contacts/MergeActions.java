package dev.recado.ui.contacts;

import dev.recado.application.contacts.MergeContacts;
import dev.recado.application.contacts.UndoMerge;
import dev.recado.application.operations.Once;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Two contacts become one, and two again. */
@Path("ui/contacts/{id}/merges")
@RequestScoped
public class MergeActions {
  @Inject Page page;
  @Inject Place place;
  @Inject MergeContacts mergeContacts;
  @Inject UndoMerge undoMerge;

  @POST
  public Response merge(@PathParam("id") String id, @FormParam("other") @Nullable String other) {
    ContactId gone = contact(other == null ? "" : other);
    mergeContacts.merge(place.scope(), contact(id), gone, Once.<Merge>always());
    return page.done("/ui/contacts/" + id, "contacts.done.merged");
  }

  @POST
  @Path("{merge}/undo")
  public Response undo(@PathParam("id") String id, @PathParam("merge") String merge) {
    undoMerge.undo(place.scope(), contact(id), new MergeId(PathId.of(merge)));
    return page.done("/ui/contacts/" + id, "contacts.done.parted");
  }

  private static ContactId contact(String id) {
    return new ContactId(PathId.of(id));
  }
}
