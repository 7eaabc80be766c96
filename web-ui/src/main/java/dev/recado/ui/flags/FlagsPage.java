package dev.recado.ui.flags;

import dev.recado.application.flags.FlagReason;
import dev.recado.application.flags.ListFlags;
import dev.recado.application.flags.SetFlag;
import dev.recado.application.flags.SetFlag.Wish;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.problem.Problem;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Switches features on and off: for the company that is shown, and for all. */
@Path("ui/administration/flags")
@RequestScoped
public class FlagsPage {
  private static final String PATH = "/ui/administration/flags";
  private static final String TEMPLATE = "flags/flags";

  @Inject Page page;
  @Inject Place place;
  @Inject CurrentCaller caller;
  @Inject ListFlags listFlags;
  @Inject SetFlag setFlag;

  @GET
  public Response show() {
    return page.show(TEMPLATE, view(""), FlagsTopic.NAME);
  }

  @POST
  @Path("{key}")
  public Response set(
      @PathParam("key") String key,
      @FormParam("wish") @Nullable String wish,
      @FormParam("reason") @Nullable String reason) {
    try {
      setFlag.set(
          place.scope(), wish(Flag.of(key), Given.text(wish)), new FlagReason(Given.text(reason)));
      return page.done(PATH, "flags.done");
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, view(Given.text(reason)), Problem.of(refusal), FlagsTopic.NAME);
    }
  }

  private static Wish wish(Flag flag, String wish) {
    return switch (wish) {
      case "on" -> new Wish.Own(flag, true);
      case "off" -> new Wish.Own(flag, false);
      case "follow" -> new Wish.Follow(flag);
      case "all-on" -> new Wish.Default(flag, true);
      case "all-off" -> new Wish.Default(flag, false);
      default -> throw new InvalidValue("/wish", "unknown_wish", "Press one of the buttons.");
    };
  }

  private FlagsView view(String reason) {
    return FlagsView.from(
        listFlags.list(place.scope()), caller.get().may(Permission.MANAGE_TENANTS), reason);
  }
}
