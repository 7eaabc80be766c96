package dev.recado.ui.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Goes to another tenant or unit. What may be seen there {@link Place} decides each time. */
@Path("ui/place")
@RequestScoped
public class PlaceResource {
  private static final Duration YEAR = Duration.ofDays(365);

  @Inject Cookies cookies;

  /**
   * @param tenant empty to stay
   * @param unit empty for all
   * @param section where to go then: a page of the other tenant's things would not exist here
   */
  @POST
  public Response go(
      @FormParam("tenant") @Nullable String tenant,
      @FormParam("unit") @Nullable String unit,
      @FormParam("section") @Nullable Section section) {
    Section target = section == null ? Section.HOME : section;
    Response.ResponseBuilder response = Response.seeOther(URI.create(target.path()));
    if (tenant != null && !tenant.isEmpty()) {
      response.cookie(cookies.keep(Place.TENANT, tenant, YEAR), cookies.drop(Place.UNIT));
    } else {
      response.cookie(cookies.keep(Place.UNIT, unit == null ? "" : unit, YEAR));
    }
    return response.build();
  }
}
