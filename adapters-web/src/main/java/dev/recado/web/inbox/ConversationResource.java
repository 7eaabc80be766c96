package dev.recado.web.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.CloseConversation;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.inbox.ListMessages;
import dev.recado.application.inbox.MarkConversationRead;
import dev.recado.application.inbox.ReopenConversation;
import dev.recado.application.inbox.ShowConversation;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.messaging.Receipt;
import dev.recado.application.messaging.ReplyInConversation;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.messaging.AskedBody;
import dev.recado.web.messaging.LinkSlots;
import dev.recado.web.messaging.MessageResource;
import dev.recado.web.messaging.MessageView;
import dev.recado.web.messaging.SendAnswer;
import dev.recado.web.messaging.SendKey;
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
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Conversations and what is said in them. */
@Path("conversations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Inbox")
public class ConversationResource {
  @Inject CurrentCaller caller;
  @Inject ListConversations listConversations;
  @Inject ListMessages listMessages;
  @Inject ReplyInConversation replyInConversation;
  @Inject MarkConversationRead markConversationRead;
  @Inject ShowConversation showConversation;
  @Inject CloseConversation closeConversation;
  @Inject ReopenConversation reopenConversation;
  @Inject SendAnswer answer;
  @Inject LinkSlots slots;

  record ReplyRequest(
      @Nullable String message,
      MessageResource.@Nullable MediaRequest media,
      @Nullable String clientMessageId) {}

  @GET
  @Operation(
      summary = "Conversations, latest message first",
      description =
          "All conditions hold together. takeover tells when a person of the unit last wrote, on"
              + " the phone or in the inbox, so that an assistant can leave the conversation to"
              + " people.")
  public PageView<ConversationView> list(
      @QueryParam("unitId") @Nullable String unitId,
      @Parameter(description = "me, nobody, or the id of a member") @QueryParam("assignedTo")
          @Nullable String assignedTo,
      @Parameter(description = "open or closed") @QueryParam("status") @Nullable String status,
      @Parameter(description = "true: only those with something unread") @QueryParam("unread")
          @Nullable String unread,
      @QueryParam("contactId") @Nullable String contactId,
      @Parameter(
              description =
                  "The beginning of words of the contact's names, or of the number, with or"
                      + " without the country code")
          @QueryParam("search")
          @Nullable String search,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    Optional<UnitId> unit =
        Optional.ofNullable(unitId).map(id -> new UnitId(PathId.parse("unitId", id)));
    TenantScope scope = caller.scope(unit);
    Wanted wanted =
        new Wanted(
            unit,
            ListFilter.holder(assignedTo, caller.get().member().id()),
            ListFilter.open(status),
            ListFilter.unread(unread),
            Optional.ofNullable(contactId).map(id -> new ContactId(PathId.parse("contactId", id))),
            ListFilter.search(search));
    return PageView.from(
        listConversations.list(scope, wanted, PageView.request(cursor, limit)),
        ConversationView::from);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One conversation")
  public ConversationView show(@PathParam("id") String id) {
    return ConversationView.from(showConversation.show(caller.scope(), conversation(id)));
  }

  @GET
  @Path("{id}/messages")
  @Operation(summary = "The messages of a conversation, newest first")
  public PageView<MessageView> messages(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    return PageView.from(
        listMessages.list(caller.scope(), conversation(id), PageView.request(cursor, limit)),
        MessageView::from);
  }

  @POST
  @Path("{id}/messages")
  @Operation(summary = "Answer in a conversation, with a text or a file")
  public CompletionStage<Response> reply(
      @PathParam("id") String id,
      @Parameter(description = "The same as clientMessageId") @HeaderParam(RequestKey.HEADER)
          @Nullable String header,
      @HeaderParam("Prefer") @Nullable String prefer,
      @RequestBody(content = @Content(schema = @Schema(implementation = ReplyRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    TenantScope scope = caller.scope();
    ReplyInConversation.Draft draft =
        new ReplyInConversation.Draft(
            conversation(id), AskedBody.of(json), SendKey.of(json, header));
    Receipt receipt = slots.during(draft.asked(), () -> replyInConversation.reply(scope, draft));
    return answer.to(scope, receipt, prefer);
  }

  @POST
  @Path("{id}/read")
  @Operation(summary = "Mark everything in a conversation as read")
  public void markRead(@PathParam("id") String id) {
    markConversationRead.markRead(caller.scope(), conversation(id));
  }

  @POST
  @Path("{id}/close")
  @Operation(summary = "Close a conversation; what the contact writes next opens another")
  public ConversationView close(@PathParam("id") String id) {
    closeConversation.close(caller.scope(), conversation(id));
    return show(id);
  }

  @POST
  @Path("{id}/reopen")
  @Operation(summary = "Open a closed conversation again; 409 when another has been opened since")
  public ConversationView reopen(@PathParam("id") String id) {
    reopenConversation.reopen(caller.scope(), conversation(id));
    return show(id);
  }

  private static ConversationId conversation(String id) {
    return new ConversationId(PathId.of(id));
  }
}
