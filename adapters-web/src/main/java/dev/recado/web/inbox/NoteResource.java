package dev.recado.web.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.AddNote;
import dev.recado.application.inbox.ListNotes;
import dev.recado.application.inbox.SignedNote;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Note;
import dev.recado.domain.conversation.NoteText;
import dev.recado.domain.tenant.Name;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What members note for each other in a conversation. */
@Path("conversations/{id}/notes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Inbox")
public class NoteResource {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject AddNote addNote;
  @Inject ListNotes listNotes;

  record NoteRequest(String text) {}

  /**
   * A private note.
   *
   * @param authorId null for a program and for an administrator of the platform
   * @param author the name; null as authorId, and in the answer to adding one
   */
  public record NoteView(
      String id,
      String conversationId,
      @Nullable String authorId,
      @Nullable String author,
      String text,
      Instant createdAt) {
    static NoteView from(SignedNote signed) {
      return from(signed.note(), signed.by().map(Name::value).orElse(null));
    }

    private static NoteView from(Note note, @Nullable String author) {
      return new NoteView(
          note.id().toString(),
          note.conversation().toString(),
          note.author().map(Object::toString).orElse(null),
          author,
          note.text().value(),
          note.at());
    }
  }

  @GET
  @Operation(summary = "The private notes of a conversation, newest first")
  public PageView<NoteView> list(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    return PageView.from(
        listNotes.list(caller.scope(), conversation(id), PageView.request(cursor, limit)),
        NoteView::from);
  }

  @POST
  @Operation(summary = "Note something for colleagues, 1 to 4000 characters; never sent to anybody")
  public Response add(
      @PathParam("id") String id,
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = NoteRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    NoteText text = new NoteText(json.text("text"));
    TenantScope scope = caller.scope();
    return creations.<Note>answer(
        key,
        json,
        note -> Creations.Reply.created(NoteView.from(note, null)),
        once -> addNote.add(scope, conversation(id), text, once));
  }

  private static ConversationId conversation(String id) {
    return new ConversationId(PathId.of(id));
  }
}
