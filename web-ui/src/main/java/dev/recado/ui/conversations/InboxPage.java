package dev.recado.ui.conversations;

import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.ShowConversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversas: the list, and beside it the conversation that was chosen. */
@Path("ui/conversations")
@RequestScoped
public class InboxPage {
  @Inject Page page;
  @Inject Place place;
  @Inject Panes panes;
  @Inject ContactPanes contacts;
  @Inject ShowConversation showConversation;

  /**
   * The three panes.
   *
   * @param thread empty while none is chosen
   */
  public record InboxView(
      ListPane list, Optional<ThreadPane> thread, Optional<ContactPane> contact) {}

  @GET
  public Response list(
      @BeanParam InboxFilter filter, @QueryParam("cursor") @Nullable String cursor) {
    ListPane list = panes.list(filter, Optional.empty(), cursor);
    return page.show(
        "conversations/inbox",
        new InboxView(list, Optional.empty(), Optional.empty()),
        InboxTopic.NAME);
  }

  /**
   * @param before the cursor of older messages, for whoever has no scripts
   * @param reply the quick reply that is to stand in the composer, likewise
   */
  @GET
  @Path("{id}")
  public Response thread(
      @PathParam("id") String id,
      @BeanParam InboxFilter filter,
      @QueryParam("before") @Nullable String before,
      @QueryParam("reply") @Nullable String reply) {
    ConversationId conversation = new ConversationId(PathId.of(id));
    ListedConversation listed = showConversation.show(place.scope(), conversation);
    ListPane list = panes.list(filter, Optional.of(conversation), null);
    ThreadPane thread =
        panes.thread(listed, Optional.ofNullable(before), Optional.ofNullable(reply));
    return page.show(
        "conversations/inbox",
        new InboxView(list, Optional.of(thread), Optional.of(contacts.of(listed))),
        InboxTopic.NAME,
        ThreadTopic.NAME + ":" + conversation);
  }
}
