package dev.recado.web.access;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.ChangeTenant;
import dev.recado.application.access.CreateTenant;
import dev.recado.application.access.ListTenants;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.SendingWeight;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.TenantId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.json.Zones;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tenants of the platform, for its own administrators. */
@Path("admin/tenants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Tenants")
public class TenantResource {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject AccessGate gate;
  @Inject ListTenants listTenants;
  @Inject CreateTenant createTenant;
  @Inject ChangeTenant changeTenant;

  record TenantRequest(
      @Nullable String name,
      @Nullable String slug,
      @Nullable String timeZone,
      @Nullable Integer sendingWeight,
      @Nullable Boolean active) {}

  public record TenantView(
      String id,
      String name,
      String slug,
      String timeZone,
      int sendingWeight,
      boolean active,
      Instant createdAt) {
    static TenantView from(Tenant tenant) {
      return new TenantView(
          tenant.id().toString(),
          tenant.name().value(),
          tenant.slug().value(),
          tenant.zone().getId(),
          tenant.weight().turns(),
          tenant.active(),
          tenant.createdAt());
    }
  }

  @GET
  @Operation(summary = "Every tenant, newest first")
  public List<TenantView> list() {
    return listTenants.list(caller.get()).stream().map(TenantView::from).toList();
  }

  @POST
  @Operation(summary = "Add a tenant; the time zone defaults to America/Sao_Paulo")
  public Response create(
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = TenantRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    CreateTenant.Draft draft =
        new CreateTenant.Draft(
            new Name(json.text("name")),
            json.optionalText("slug").map(Slug::new),
            Zones.parse("/timeZone", json.optionalText("timeZone").orElse(Zones.USUAL)));
    return creations.<Tenant>answer(
        key,
        json,
        tenant -> Creations.Reply.created(TenantView.from(tenant)),
        once -> createTenant.create(caller.get(), draft, once));
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Change a tenant, or shut it out; what is left out stays",
      description =
          "sendingWeight, 1 to 100, is how many turns it gets for each of a tenant of weight 1 when"
              + " more numbers have something to send than there are workers.")
  public TenantView change(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = TenantRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    ChangeTenant.Change change =
        new ChangeTenant.Change(
            json.optionalText("name").map(Name::new),
            json.optionalText("slug").map(Slug::new),
            json.optionalText("timeZone").map(text -> Zones.parse("/timeZone", text)),
            json.optionalInteger("sendingWeight").map(SendingWeight::new),
            json.optionalFlag("active"));
    TenantId tenant = new TenantId(PathId.of(id));
    return TenantView.from(changeTenant.change(gate.enter(caller.get(), tenant), change));
  }
}
