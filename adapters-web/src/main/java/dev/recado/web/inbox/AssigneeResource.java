package dev.recado.web.inbox;

import dev.recado.application.inbox.AssignConversation;
import dev.recado.application.inbox.ListColleagues;
import dev.recado.application.inbox.ShowConversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who looks after a conversation. */
@Path("conversations/{id}/assignee")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Inbox")
public class AssigneeResource {
  @Inject CurrentCaller caller;
  @Inject AssignConversation assignConversation;
  @Inject ShowConversation showConversation;
  @Inject ListColleagues listColleagues;

  record AssigneeRequest(String memberId) {}

  @GET
  @Path("candidates")
  @Operation(summary = "The members a conversation can be given to, by name")
  public PageView<ConversationView.AssigneeView> candidates(@PathParam("id") String id) {
    var colleagues = listColleagues.list(caller.scope(), conversation(id));
    return new PageView<>(
        colleagues.stream().map(ConversationView.AssigneeView::from).toList(), null);
  }

  @PUT
  @Operation(summary = "Give a conversation to an active member of its unit")
  public ConversationView assign(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = AssigneeRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    MemberId member = new MemberId(PathId.parse("/memberId", json.text("memberId")));
    return assigned(id, Optional.of(member));
  }

  @DELETE
  @Operation(summary = "Let nobody look after a conversation")
  public ConversationView release(@PathParam("id") String id) {
    return assigned(id, Optional.empty());
  }

  private ConversationView assigned(String id, Optional<MemberId> member) {
    assignConversation.assign(caller.scope(), conversation(id), member);
    return ConversationView.from(showConversation.show(caller.scope(), conversation(id)));
  }

  private static ConversationId conversation(String id) {
    return new ConversationId(PathId.of(id));
  }
}
