package dev.recado.web.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ListRawEvents;
import dev.recado.application.inbox.ReplayRawEvent;
import dev.recado.application.inbox.ReplayRawEvents;
import dev.recado.application.inbox.ShowRawEvent;
import dev.recado.application.inbox.port.RawEvents.Filter;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.Moments;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The workbench of raw events: what the gateway sent, what was made of it, and once more. */
@Path("raw-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Raw events")
public class RawEventResource {
  private static final String TENANT =
      "The tenant, for a super_admin; everybody else looks at his own";

  @Inject CurrentCaller caller;
  @Inject ListRawEvents listRawEvents;
  @Inject ShowRawEvent showRawEvent;
  @Inject ReplayRawEvent replayRawEvent;
  @Inject ReplayRawEvents replayRawEvents;

  record ReplayRequest(
      @Nullable String unitId,
      @Nullable String connectionId,
      @Nullable String event,
      @Nullable String state,
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String cursor,
      @Nullable Integer limit) {}

  @GET
  @Operation(
      summary = "Raw events, newest first",
      description =
          "By unit, connection, event (messages.upsert, messages.found for recovered ones, …),"
              + " state (applied, ignored, failed) and time of receipt.")
  public PageView<RawEventView> list(
      @Parameter(description = TENANT) @QueryParam("tenantId") @Nullable String tenantId,
      @QueryParam("unitId") @Nullable String unitId,
      @QueryParam("connectionId") @Nullable String connectionId,
      @QueryParam("event") @Nullable String event,
      @QueryParam("state") @Nullable String state,
      @QueryParam("since") @Nullable String since,
      @QueryParam("until") @Nullable String until,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    Filter filter =
        new Filter(
            Optional.ofNullable(unitId).map(id -> new UnitId(PathId.parse("unitId", id))),
            Optional.ofNullable(connectionId)
                .map(id -> new ConnectionId(PathId.parse("connectionId", id))),
            Optional.ofNullable(event),
            Optional.ofNullable(state).map(Handling::of),
            Optional.ofNullable(since).map(text -> Moments.parse("since", text)),
            Optional.ofNullable(until).map(text -> Moments.parse("until", text)));
    TenantScope scope = scope(tenantId, filter.unit());
    return PageView.from(
        listRawEvents.list(scope, filter, PageView.request(cursor, limit)), RawEventView::from);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One raw event with its body",
      description =
          "Secrets and media are never in it; phones, names and texts are masked. reveal=true shows"
              + " them to a member of the tenant, which is written to the log.")
  public RawEventView.Full show(
      @PathParam("id") String id,
      @Parameter(description = TENANT) @QueryParam("tenantId") @Nullable String tenantId,
      @QueryParam("reveal") boolean reveal) {
    TenantScope scope = scope(tenantId, Optional.empty());
    return RawEventView.Full.from(showRawEvent.show(scope, PathId.of(id), reveal));
  }

  @POST
  @Path("{id}/replay")
  @Operation(
      summary = "Apply one raw event again",
      description =
          "Changes nothing that is as it should be; how a connection stood is not brought back.")
  public ReplayView.One replay(
      @PathParam("id") String id,
      @Parameter(description = TENANT) @QueryParam("tenantId") @Nullable String tenantId) {
    TenantScope scope = scope(tenantId, Optional.empty());
    return ReplayView.One.from(replayRawEvent.replay(scope, PathId.of(id)));
  }

  @POST
  @Path("replay")
  @Operation(
      summary = "Apply the raw events of a filter again, oldest first",
      description =
          "Those that failed unless state says otherwise; 50 unless limit says otherwise, at most"
              + " 200 at a time. Go on with next as cursor.")
  public ReplayView replayAll(
      @Parameter(description = TENANT) @QueryParam("tenantId") @Nullable String tenantId,
      @RequestBody(content = @Content(schema = @Schema(implementation = ReplayRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.optionalJson(body);
    Filter filter =
        new Filter(
            json.optionalId("unitId").map(UnitId::new),
            json.optionalId("connectionId").map(ConnectionId::new),
            json.optionalText("event"),
            Optional.of(json.optionalText("state").map(Handling::of).orElse(Handling.FAILED)),
            json.optionalTime("since"),
            json.optionalTime("until"));
    Page.Request request =
        PageView.request(
            json.optionalText("cursor").orElse(null), json.optionalInteger("limit").orElse(null));
    TenantScope scope = scope(tenantId, filter.unit());
    return ReplayView.from(replayRawEvents.replay(scope, filter, request));
  }

  private TenantScope scope(@Nullable String tenantId, Optional<UnitId> unit) {
    return tenantId == null
        ? caller.scope(unit)
        : caller.scopeIn(Optional.of(new TenantId(PathId.parse("tenantId", tenantId))));
  }
}
