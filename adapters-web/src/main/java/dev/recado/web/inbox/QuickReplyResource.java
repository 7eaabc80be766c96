package dev.recado.web.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.AddQuickReply;
import dev.recado.application.inbox.ChangeQuickReply;
import dev.recado.application.inbox.ListQuickReplies;
import dev.recado.application.inbox.RemoveQuickReply;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.conversation.Shortcut;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.UnitId;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Texts that members send by typing a slash and a shortcut. */
@Path("quick-replies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Inbox")
public class QuickReplyResource {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject ListQuickReplies listQuickReplies;
  @Inject AddQuickReply addQuickReply;
  @Inject ChangeQuickReply changeQuickReply;
  @Inject RemoveQuickReply removeQuickReply;

  record QuickReplyRequest(
      @Nullable String unitId, @Nullable String shortcut, @Nullable String text) {}

  /**
   * A quick reply.
   *
   * @param unitId the only unit that has it; null for all units
   * @param shortcut without the slash
   */
  public record QuickReplyView(String id, @Nullable String unitId, String shortcut, String text) {
    static QuickReplyView from(QuickReply reply) {
      return new QuickReplyView(
          reply.id().toString(),
          reply.unit().map(Object::toString).orElse(null),
          reply.shortcut().value(),
          reply.text().value());
    }
  }

  @GET
  @Operation(summary = "Quick replies by shortcut; with unitId those of it and of all units")
  public PageView<QuickReplyView> list(@QueryParam("unitId") @Nullable String unitId) {
    Optional<UnitId> unit =
        Optional.ofNullable(unitId).map(id -> new UnitId(PathId.parse("unitId", id)));
    var replies = listQuickReplies.list(caller.scope(unit), unit);
    return new PageView<>(replies.stream().map(QuickReplyView::from).toList(), null);
  }

  @POST
  @Operation(
      summary = "Add a quick reply",
      description = "Without unitId for all units, or for the unit the caller is bound to.")
  public Response add(
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = QuickReplyRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    AddQuickReply.Draft draft =
        new AddQuickReply.Draft(
            json.optionalId("unitId").map(UnitId::new),
            new Shortcut(json.text("shortcut")),
            text(json.text("text")));
    TenantScope scope = caller.scope(draft.unit());
    return creations.<QuickReply>answer(
        key,
        json,
        reply -> Creations.Reply.created(QuickReplyView.from(reply)),
        once -> addQuickReply.add(scope, draft, once));
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Change a quick reply; what is left out stays, and so does its unit")
  public QuickReplyView change(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = QuickReplyRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    ChangeQuickReply.Change change =
        new ChangeQuickReply.Change(
            json.optionalText("shortcut").map(Shortcut::new),
            json.optionalText("text").map(QuickReplyResource::text));
    return QuickReplyView.from(changeQuickReply.change(caller.scope(), reply(id), change));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove a quick reply")
  public void remove(@PathParam("id") String id) {
    removeQuickReply.remove(caller.scope(), reply(id));
  }

  private static QuickReplyId reply(String id) {
    return new QuickReplyId(PathId.of(id));
  }

  private static MessageText text(String text) {
    try {
      return new MessageText(text);
    } catch (InvalidValue invalid) {
      throw invalid.at("/text");
    }
  }
}
