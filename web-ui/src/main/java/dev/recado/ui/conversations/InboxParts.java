package dev.recado.ui.conversations;

import dev.recado.domain.conversation.ConversationId;
import dev.recado.ui.frame.Page;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of the inbox that fetch themselves anew. */
@Path("ui/conversations/part")
@RequestScoped
public class InboxParts {
  @Inject Page page;
  @Inject Panes panes;

  /**
   * @param chosen the conversation beside the list
   */
  @GET
  @Path("list")
  public Response list(
      @BeanParam InboxFilter filter, @QueryParam("chosen") @DefaultValue("") String chosen) {
    return page.part("conversations/rows", panes.list(filter, id(chosen), null));
  }

  @GET
  @Path("more")
  public Response more(
      @BeanParam InboxFilter filter,
      @QueryParam("chosen") @DefaultValue("") String chosen,
      @QueryParam("cursor") @Nullable String cursor) {
    return page.part("conversations/items", panes.list(filter, id(chosen), cursor));
  }

  private static Optional<ConversationId> id(String chosen) {
    return chosen.isEmpty() ? Optional.empty() : Optional.of(new ConversationId(PathId.of(chosen)));
  }

  @GET
  @Path("latest")
  public Response latest(
      @QueryParam("of") @DefaultValue("") String id,
      @QueryParam("anchor") @DefaultValue("") String anchor) {
    ConversationId conversation = new ConversationId(PathId.of(id));
    return page.part("conversations/latest", panes.since(conversation, anchor));
  }

  @GET
  @Path("older")
  public Response older(
      @QueryParam("of") @DefaultValue("") String id,
      @QueryParam("before") @Nullable String cursor) {
    ConversationId conversation = new ConversationId(PathId.of(id));
    return page.part("conversations/older", panes.older(conversation, cursor));
  }
}
