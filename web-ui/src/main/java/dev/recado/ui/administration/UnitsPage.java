package dev.recado.ui.administration;

import dev.recado.application.access.ChangeUnit;
import dev.recado.application.access.CreateUnit;
import dev.recado.application.operations.Once;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The branches of the company. */
@Path("ui/administration/units")
@RequestScoped
public class UnitsPage {
  static final String PATH = "/ui/administration/units";
  private static final String LIST = "administration/units";

  @Inject Page page;
  @Inject Place place;
  @Inject Roster roster;
  @Inject CreateUnit createUnit;
  @Inject ChangeUnit changeUnit;

  @GET
  public Response list() {
    return page.show(LIST, view("", ""));
  }

  @POST
  public Response create(
      @FormParam("name") @Nullable String name, @FormParam("slug") @Nullable String slug) {
    try {
      CreateUnit.Draft draft =
          new CreateUnit.Draft(new Name(Given.text(name)), Given.some(slug).map(Slug::new));
      Unit made = createUnit.create(place.scope(), draft, Once.<Unit>always());
      return page.done(PATH, "administration.unit.created", made.name());
    } catch (Refusal refusal) {
      return page.again(LIST, view(Given.text(name), Given.text(slug)), Problem.of(refusal));
    }
  }

  @GET
  @Path("{id}")
  public Response edit(@PathParam("id") String id) {
    return page.show("administration/unit", UnitView.from(roster.unit(unit(id))));
  }

  @POST
  @Path("{id}")
  public Response change(
      @PathParam("id") String id,
      @FormParam("name") @Nullable String name,
      @FormParam("slug") @Nullable String slug,
      @FormParam("active") @Nullable String active) {
    try {
      ChangeUnit.Change change =
          new ChangeUnit.Change(
              Optional.of(new Name(Given.text(name))),
              Optional.of(new Slug(Given.text(slug))),
              Given.some(active).map(Boolean::valueOf));
      Unit changed = changeUnit.change(place.scope(), unit(id), change);
      return page.done(PATH, "administration.saved", changed.name());
    } catch (Refusal refusal) {
      UnitView before = UnitView.from(roster.unit(unit(id)));
      return page.again(
          "administration/unit",
          before.as(Given.text(name), Given.text(slug), Given.text(active)),
          Problem.of(refusal));
    }
  }

  private static UnitId unit(String id) {
    return new UnitId(PathId.of(id));
  }

  private UnitsView view(String name, String slug) {
    return new UnitsView(roster.units().stream().map(UnitView::from).toList(), name, slug);
  }
}
