package dev.recado.ui.conversations;

import dev.recado.application.messaging.RequeueMessage;
import dev.recado.application.messaging.SettleByHand;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** What a person decides about a message that failed or may have left. */
@Path("ui/conversations/{id}/messages/{message}")
@RequestScoped
public class MessageForms {
  @Inject Page page;
  @Inject Place place;
  @Inject RequeueMessage requeueMessage;
  @Inject SettleByHand settleByHand;

  @PathParam("id")
  String id = "";

  @PathParam("message")
  String message = "";

  @BeanParam InboxFilter filter = new InboxFilter();

  private MessageId message() {
    return new MessageId(PathId.of(message));
  }

  private Response done(String text) {
    ConversationId conversation = new ConversationId(PathId.of(id));
    return page.done("/ui/conversations/" + conversation + filter.query(), text);
  }

  @POST
  @Path("resend")
  public Response resend() {
    requeueMessage.requeue(place.scope(), message());
    return done("conversations.resent");
  }

  @POST
  @Path("verdict")
  public Response settle(@FormParam("verdict") @DefaultValue("") String verdict) {
    settleByHand.settle(place.scope(), message(), PersonalVerdict.of(verdict));
    return done("conversations.settled");
  }
}
