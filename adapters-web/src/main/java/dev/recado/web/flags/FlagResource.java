package dev.recado.web.flags;

import dev.recado.application.flags.FlagReason;
import dev.recado.application.flags.ListFlags;
import dev.recado.application.flags.SetFlag;
import dev.recado.application.flags.SetFlag.Wish;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.TenantId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
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

/** Switches features on and off, for a tenant or for all. */
@Path("admin/feature-flags")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Feature flags")
public class FlagResource {
  private static final String TENANT =
      "The tenant, for a super_admin; everybody else means his own";

  @Inject CurrentCaller caller;
  @Inject ListFlags listFlags;
  @Inject SetFlag setFlag;

  record FlagRequest(@Nullable Boolean enabled, @Nullable String scope, String reason) {}

  /** All of them; there is no next page. */
  public record FlagList(List<FlagView> items) {}

  @GET
  @Operation(summary = "Every feature flag, and how it stands for the tenant")
  public FlagList list(
      @Parameter(description = TENANT) @QueryParam("tenantId") @Nullable String tenantId) {
    return new FlagList(
        listFlags.list(caller.scopeIn(tenant(tenantId))).stream().map(FlagView::from).toList());
  }

  @PUT
  @Path("{key}")
  @Operation(
      summary = "Switch a feature; the next decision follows it",
      description =
          "enabled true or false for the tenant, null to follow the platform's default again. With"
              + " scope platform, a super_admin sets that default. The reason is kept in the audit"
              + " log.")
  public FlagView set(
      @PathParam("key") String key,
      @Parameter(description = TENANT) @QueryParam("tenantId") @Nullable String tenantId,
      @RequestBody(content = @Content(schema = @Schema(implementation = FlagRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    Wish wish = wish(Flag.of(key), json);
    FlagReason reason = new FlagReason(json.text("reason"));
    return FlagView.from(setFlag.set(caller.scopeIn(tenant(tenantId)), wish, reason));
  }

  private static Wish wish(Flag flag, JsonBody json) {
    if (!json.names("enabled")) {
      throw new InvalidValue(
          "/enabled", "required", "Give true or false, or null to follow the default.");
    }
    Optional<Boolean> enabled = json.optionalFlag("enabled");
    String scope = json.optionalText("scope").orElse("tenant");
    return switch (scope) {
      case "tenant" ->
          enabled.<Wish>map(on -> new Wish.Own(flag, on)).orElseGet(() -> new Wish.Follow(flag));
      case "platform" ->
          enabled
              .<Wish>map(on -> new Wish.Default(flag, on))
              .orElseThrow(() -> new InvalidValue("/enabled", "required", "Give true or false."));
      default -> throw new InvalidValue("/scope", "unknown_scope", "Use tenant or platform.");
    };
  }

  private static Optional<TenantId> tenant(@Nullable String id) {
    return Optional.ofNullable(id).map(named -> new TenantId(PathId.parse("tenantId", named)));
  }
}
