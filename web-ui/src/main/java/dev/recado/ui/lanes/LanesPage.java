package dev.recado.ui.lanes;

import dev.recado.application.access.ListUnits;
import dev.recado.application.messaging.LaneReading.Read;
import dev.recado.application.messaging.ListLanes;
import dev.recado.application.messaging.ListLanesEverywhere;
import dev.recado.domain.member.Permission;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PageView;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lanes and queues: what waits on each number, since when, and what holds it. */
@Path("ui/monitoring/lanes")
@RequestScoped
public class LanesPage {
  static final String PATH = "/ui/monitoring/lanes";
  private static final int ROWS = 50;

  @Inject Page page;
  @Inject Place place;
  @Inject CurrentCaller caller;
  @Inject ListUnits listUnits;
  @Inject ListLanes listLanes;
  @Inject ListLanesEverywhere listLanesEverywhere;

  @GET
  public Response show(
      @QueryParam("reach") @Nullable String reach,
      @QueryParam("busy") boolean busy,
      @QueryParam("cursor") @Nullable String cursor) {
    boolean everywhere = Given.text(reach).equals("platform");
    Map<String, String> names = names();
    PageView<LanesView.Row> rows =
        PageView.from(
            lanes(everywhere, busy, cursor), read -> LanesView.Row.from(read, names, !everywhere));
    return page.show(
        "lanes/lanes",
        new LanesView(
            everywhere,
            busy,
            caller.get().may(Permission.MANAGE_TENANTS),
            rows.items(),
            rows.next()),
        everywhere ? new String[0] : new String[] {LanesTopic.NAME});
  }

  private dev.recado.application.operations.Page<Read> lanes(
      boolean everywhere, boolean busy, @Nullable String cursor) {
    return everywhere
        ? listLanesEverywhere.list(caller.get(), busy, PageView.request(cursor, ROWS))
        : listLanes.list(place.scope(), place.unitId(), busy, PageView.request(cursor, ROWS));
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    listUnits
        .list(caller.get())
        .forEach(unit -> names.put(unit.id().toString(), unit.name().value()));
    place.choices().forEach(tenant -> names.put(tenant.id().toString(), tenant.name().value()));
    return names;
  }
}
