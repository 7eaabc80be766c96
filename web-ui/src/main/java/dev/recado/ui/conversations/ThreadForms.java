package dev.recado.ui.conversations;

import dev.recado.application.inbox.AddNote;
import dev.recado.application.inbox.AssignConversation;
import dev.recado.application.inbox.CloseConversation;
import dev.recado.application.inbox.MarkConversationRead;
import dev.recado.application.inbox.ReopenConversation;
import dev.recado.application.messaging.Asked;
import dev.recado.application.messaging.ReplyInConversation;
import dev.recado.application.operations.Once;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.NoteText;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member does in a conversation. */
@Path("ui/conversations/{id}/do")
@RequestScoped
public class ThreadForms {
  @Inject Page page;
  @Inject Place place;
  @Inject Panes panes;
  @Inject ReplyInConversation replyInConversation;
  @Inject AddNote addNote;
  @Inject AssignConversation assignConversation;
  @Inject CloseConversation closeConversation;
  @Inject ReopenConversation reopenConversation;
  @Inject MarkConversationRead markConversationRead;

  @PathParam("id")
  String id = "";

  private ConversationId conversation() {
    return new ConversationId(PathId.of(id));
  }

  private String back(InboxFilter filter) {
    return "/ui/conversations/" + conversation() + filter.query();
  }

  /**
   * @param kind {@code note} for what stays inside
   * @param key of this form: pressing the button twice sends once
   * @param anchor where the thread on the page begins
   */
  @POST
  @Path("write")
  public Response write(
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("kind") @DefaultValue("message") String kind,
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("anchor") @DefaultValue("") String anchor,
      @BeanParam InboxFilter filter,
      @HeaderParam("HX-Request") @Nullable String part) {
    if (kind.equals("note")) {
      addNote.add(place.scope(), conversation(), new NoteText(Typed.lines(text)), Once.always());
    } else {
      Optional<IdempotencyKey> once =
          key.isEmpty() ? Optional.empty() : Optional.of(new IdempotencyKey(key));
      Asked asked = new Asked.Text(Typed.message(text));
      replyInConversation.reply(
          place.scope(), new ReplyInConversation.Draft(conversation(), asked, once));
    }
    return part == null
        ? page.to(back(filter))
        : page.part("conversations/latest", panes.since(conversation(), anchor));
  }

  /**
   * @param member empty for nobody
   */
  @POST
  @Path("assign")
  public Response assign(
      @FormParam("member") @DefaultValue("") String member, @BeanParam InboxFilter filter) {
    Optional<MemberId> assignee =
        member.isEmpty()
            ? Optional.empty()
            : Optional.of(new MemberId(PathId.parse("member", member)));
    assignConversation.assign(place.scope(), conversation(), assignee);
    return page.done(
        back(filter), assignee.isEmpty() ? "conversations.released" : "conversations.assigned");
  }

  @POST
  @Path("close")
  public Response close(@BeanParam InboxFilter filter) {
    closeConversation.close(place.scope(), conversation());
    return page.done(back(filter), "conversations.closed");
  }

  @POST
  @Path("reopen")
  public Response reopen(@BeanParam InboxFilter filter) {
    reopenConversation.reopen(place.scope(), conversation());
    return page.done(back(filter), "conversations.reopened");
  }

  @POST
  @Path("read")
  public Response read(
      @BeanParam InboxFilter filter, @HeaderParam("HX-Request") @Nullable String part) {
    markConversationRead.markRead(place.scope(), conversation());
    return part == null ? page.to(back(filter)) : Response.noContent().build();
  }
}
