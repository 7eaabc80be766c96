package dev.recado.web.access;

import dev.recado.application.access.ChangeUnit;
import dev.recado.application.access.CreateUnit;
import dev.recado.application.access.ListUnits;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The units of a tenant. */
@Path("admin/units")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Units")
public class UnitResource {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject ListUnits listUnits;
  @Inject CreateUnit createUnit;
  @Inject ChangeUnit changeUnit;

  record UnitRequest(
      @Nullable String name,
      @Nullable String slug,
      @Nullable Boolean active,
      @Nullable String tenantId) {}

  public record UnitView(
      String id, String name, String slug, String tenantId, boolean active, Instant createdAt) {
    static UnitView from(Unit unit) {
      return new UnitView(
          unit.id().toString(),
          unit.name().value(),
          unit.slug().value(),
          unit.tenant().toString(),
          unit.active(),
          unit.createdAt());
    }
  }

  @GET
  @Operation(summary = "Units, newest first; a super_admin sees those of every tenant")
  public List<UnitView> list() {
    return listUnits.list(caller.get()).stream().map(UnitView::from).toList();
  }

  @POST
  @Operation(summary = "Add a unit")
  public Response create(
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = UnitRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    CreateUnit.Draft draft =
        new CreateUnit.Draft(new Name(json.text("name")), json.optionalText("slug").map(Slug::new));
    TenantScope scope = scope(json);
    return creations.<Unit>answer(
        key,
        json,
        unit -> Creations.Reply.created(UnitView.from(unit)),
        once -> createUnit.create(scope, draft, once));
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Rename a unit or put it out of use; what is left out stays")
  public UnitView change(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = UnitRequest.class)))
          InputStream body) {
    UnitId unit = new UnitId(PathId.of(id));
    JsonBody json = Bodies.json(body);
    ChangeUnit.Change change =
        new ChangeUnit.Change(
            json.optionalText("name").map(Name::new),
            json.optionalText("slug").map(Slug::new),
            json.optionalFlag("active"));
    TenantScope scope = caller.scope(Optional.of(unit));
    return UnitView.from(changeUnit.change(scope, unit, change));
  }

  private TenantScope scope(JsonBody json) {
    return caller.scopeIn(json.optionalId("tenantId").map(TenantId::new));
  }
}
