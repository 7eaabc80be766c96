package dev.recado.web.consent;

import dev.recado.application.consent.ListOptOuts;
import dev.recado.web.json.PageView;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who asked the tenant not to be written to. */
@Path("opt-outs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Consent")
public class OptOutResource {
  @Inject CurrentCaller caller;
  @Inject ListOptOuts listOptOuts;

  @GET
  @Operation(
      summary = "Opt-outs of the tenant, newest first",
      description = "Only those that hold, unless history=true.")
  public PageView<OptOutView> list(
      @QueryParam("history") @DefaultValue("false") boolean history,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    return PageView.from(
        listOptOuts.list(caller.scope(), !history, PageView.request(cursor, limit)),
        OptOutView::from);
  }
}
