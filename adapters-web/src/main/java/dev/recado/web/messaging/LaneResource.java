package dev.recado.web.messaging;

import dev.recado.application.messaging.LaneReading.Read;
import dev.recado.application.messaging.ListLanes;
import dev.recado.application.messaging.ListLanesEverywhere;
import dev.recado.application.operations.Page;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lanes: what waits in the sending queue of each connection, since when, and why. */
@Path("admin/lanes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Monitoring")
public class LaneResource {
  @Inject CurrentCaller caller;
  @Inject ListLanes listLanes;
  @Inject ListLanesEverywhere listLanesEverywhere;

  @GET
  @Operation(
      summary = "The sending queue of each connection",
      description =
          "A tenant_admin sees those of his tenant; a super_admin those of all, or with tenantId of"
              + " one. busy=true leaves out those that have nothing to do.")
  public PageView<LaneView> list(
      @Parameter(description = "One tenant, for a super_admin") @QueryParam("tenantId")
          @Nullable String tenantId,
      @QueryParam("unitId") @Nullable String unitId,
      @QueryParam("busy") boolean busy,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    Optional<TenantId> tenant =
        Optional.ofNullable(tenantId).map(id -> new TenantId(PathId.parse("tenantId", id)));
    Optional<UnitId> unit =
        Optional.ofNullable(unitId).map(id -> new UnitId(PathId.parse("unitId", id)));
    return PageView.from(page(tenant, unit, busy, PageView.request(cursor, limit)), LaneView::from);
  }

  private Page<Read> page(
      Optional<TenantId> tenant, Optional<UnitId> unit, boolean busy, Page.Request request) {
    if (tenant.isEmpty() && unit.isEmpty() && caller.get().may(Permission.MANAGE_TENANTS)) {
      return listLanesEverywhere.list(caller.get(), busy, request);
    }
    return listLanes.list(
        unit.isPresent() ? caller.scope(unit) : caller.scopeIn(tenant), unit, busy, request);
  }
}
