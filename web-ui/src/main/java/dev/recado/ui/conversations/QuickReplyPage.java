package dev.recado.ui.conversations;

import dev.recado.application.inbox.AddQuickReply;
import dev.recado.application.inbox.ChangeQuickReply;
import dev.recado.application.inbox.ListQuickReplies;
import dev.recado.application.inbox.RemoveQuickReply;
import dev.recado.application.operations.Once;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.conversation.Shortcut;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Respostas rápidas. */
@Path("ui/conversations/quick-replies")
@RequestScoped
public class QuickReplyPage {
  private static final String PATH = "/ui/conversations/quick-replies";

  @Inject Page page;
  @Inject Place place;
  @Inject ListQuickReplies listQuickReplies;
  @Inject AddQuickReply addQuickReply;
  @Inject ChangeQuickReply changeQuickReply;
  @Inject RemoveQuickReply removeQuickReply;

  /**
   * @param bound whether the reader writes only those of his own unit
   * @param shortcut what stands in the form, likewise text
   */
  public record RepliesView(
      List<QuickReply> replies, List<Unit> units, boolean bound, String shortcut, String text) {
    /** What the unit of a reply is called; empty for all units. */
    public Optional<String> unit(QuickReply reply) {
      return reply
          .unit()
          .flatMap(id -> units.stream().filter(unit -> unit.id().equals(id)).findFirst())
          .map(unit -> unit.name().value());
    }

    public boolean changeable(QuickReply reply) {
      return !bound || reply.unit().isPresent();
    }
  }

  private RepliesView view(String shortcut, String text) {
    return new RepliesView(
        listQuickReplies.list(place.scope(), place.unitId()),
        place.units(),
        place.scope().boundTo().isPresent(),
        shortcut,
        text);
  }

  @GET
  public Response list() {
    return page.show("conversations/quick-replies", view("", ""));
  }

  /**
   * @param unit empty for all units
   */
  @POST
  public Response add(
      @FormParam("unit") @DefaultValue("") String unit,
      @FormParam("shortcut") @DefaultValue("") String shortcut,
      @FormParam("text") @DefaultValue("") String text) {
    try {
      Optional<UnitId> of =
          unit.isEmpty() ? Optional.empty() : Optional.of(new UnitId(PathId.parse("unit", unit)));
      AddQuickReply.Draft draft =
          new AddQuickReply.Draft(of, new Shortcut(shortcut), Typed.message(text));
      addQuickReply.add(place.scope(), draft, Once.always());
    } catch (Refusal refusal) {
      return page.again("conversations/quick-replies", view(shortcut, text), Problem.of(refusal));
    }
    return page.done(PATH, "conversations.reply.saved");
  }

  @POST
  @Path("{id}")
  public Response change(
      @PathParam("id") String id,
      @FormParam("shortcut") @DefaultValue("") String shortcut,
      @FormParam("text") @DefaultValue("") String text) {
    ChangeQuickReply.Change change =
        new ChangeQuickReply.Change(
            Optional.of(new Shortcut(shortcut)), Optional.of(Typed.message(text)));
    changeQuickReply.change(place.scope(), new QuickReplyId(PathId.of(id)), change);
    return page.done(PATH, "conversations.reply.saved");
  }

  @POST
  @Path("{id}/remove")
  public Response remove(@PathParam("id") String id) {
    removeQuickReply.remove(place.scope(), new QuickReplyId(PathId.of(id)));
    return page.done(PATH, "conversations.reply.removed");
  }
}
