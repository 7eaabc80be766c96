package dev.recado.web.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.ConnectUnit;
import dev.recado.application.connections.DisconnectUnit;
import dev.recado.application.connections.FetchCode;
import dev.recado.application.connections.ShowCondition;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.refusal.Malformed;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.LaterAnswer;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Pairing the number of a unit. What waits for the gateway waits on a virtual thread. */
@Path("units/{unitId}/whatsapp")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Connections")
public class ConnectionResource {
  @Inject CurrentCaller caller;
  @Inject ConnectUnit connectUnit;
  @Inject ShowCondition showCondition;
  @Inject Notices notices;
  @Inject FetchCode fetchCode;
  @Inject DisconnectUnit disconnectUnit;
  @Inject InstantSource clock;
  @Inject LaterAnswer later;

  record ConnectRequest(String provider, Map<String, String> credentials) {}

  @POST
  @Path("connect")
  @Operation(
      summary = "Start pairing; answers with a QR code as soon as there is one",
      description =
          "May be repeated by itself: while pairing it shows the present code, when connected it is"
              + " refused. A header Idempotency-Key is therefore taken and changes nothing: an"
              + " answer kept from before would show a code that can no longer be scanned.")
  public CompletionStage<Response> connect(
      @PathParam("unitId") String unitId,
      @RequestBody(content = @Content(schema = @Schema(implementation = ConnectRequest.class)))
          InputStream body) {
    UnitId unit = unit(unitId);
    TenantScope scope = caller.scope(Optional.of(unit));
    String provider =
        Bodies.json(body)
            .optionalText("provider")
            .orElseThrow(
                () ->
                    new Malformed(
                        "provider_required", "Provider is required", "Give provider: evolution."));
    return later.of(() -> connected(connectUnit.connect(scope, unit, provider)));
  }

  private Response connected(Connection connection) {
    PairingView view = PairingView.from(connection, clock.instant());
    return Response.status(Response.Status.CREATED).entity(new Paired(true, view)).build();
  }

  public record Paired(boolean success, PairingView connection) {}

  @GET
  @Path("status")
  @Operation(
      summary = "How the connection of the unit stands, how far it is trusted and what to do",
      description = "The notice is in the language of Accept-Language: pt or en.")
  public Object status(@PathParam("unitId") String unitId) {
    UnitId unit = unit(unitId);
    return showCondition
        .show(caller.scope(Optional.of(unit)), unit)
        .<Object>map(
            condition ->
                StatusView.from(condition, condition.notice().map(notices::view), clock.instant()))
        .orElseGet(() -> Map.of("status", "not_configured"));
  }

  @GET
  @Path("qrcode")
  @Operation(summary = "A code that can be scanned now")
  @APIResponseSchema(CodeView.class)
  public CompletionStage<Response> code(@PathParam("unitId") String unitId) {
    UnitId unit = unit(unitId);
    TenantScope scope = caller.scope(Optional.of(unit));
    return later.of(
        () -> Response.ok(CodeView.from(fetchCode.fetch(scope, unit), clock.instant())).build());
  }

  @DELETE
  @Path("disconnect")
  @Operation(summary = "Log the phone out and free the unit")
  public CompletionStage<Response> disconnect(@PathParam("unitId") String unitId) {
    UnitId unit = unit(unitId);
    TenantScope scope = caller.scope(Optional.of(unit));
    return later.of(
        () -> {
          disconnectUnit.disconnect(scope, unit);
          return Response.ok(Map.of("success", true)).build();
        });
  }

  private static UnitId unit(String text) {
    return new UnitId(PathId.of(text));
  }
}
