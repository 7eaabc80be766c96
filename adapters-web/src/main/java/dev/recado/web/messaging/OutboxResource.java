package dev.recado.web.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.ListOutbox;
import dev.recado.application.messaging.RequeueFailed;
import dev.recado.application.messaging.SettleByHand;
import dev.recado.application.messaging.port.Outbox.Filter;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.domain.refusal.InvalidValue;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that failed, wait or are uncertain, and what a person does about them. */
@Path("messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Messages")
public class OutboxResource {
  private static final int MOST_IDS = 1000;

  @Inject CurrentCaller caller;
  @Inject ListOutbox listOutbox;
  @Inject RequeueFailed requeueFailed;
  @Inject SettleByHand settleByHand;

  record RetryRequest(
      @Nullable String unitId,
      @Nullable Instant since,
      @Nullable String code,
      @Nullable List<String> ids) {}

  /**
   * How many were put back.
   *
   * @param requeued at most 1000; ask again for the rest
   */
  public record RetryView(boolean success, int requeued) {}

  record SettlementRequest(String verdict) {}

  @GET
  @Operation(
      summary = "Messages written here, newest first",
      description =
          "By status (failed, uncertain, queued, …), unit, time of acceptance and error code.")
  public PageView<MessageView> list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("unitId") @Nullable String unitId,
      @QueryParam("since") @Nullable String since,
      @QueryParam("code") @Nullable String code,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    Optional<UnitId> unit =
        Optional.ofNullable(unitId).map(id -> new UnitId(PathId.parse("unitId", id)));
    Filter filter =
        new Filter(
            unit,
            Optional.ofNullable(since).map(text -> Moments.parse("since", text)),
            Optional.ofNullable(code),
            Set.of());
    Optional<Delivery> delivery = Optional.ofNullable(status).map(Delivery::of);
    TenantScope scope = caller.scope(unit);
    return PageView.from(
        listOutbox.list(scope, delivery, filter, PageView.request(cursor, limit)),
        MessageView::from);
  }

  @POST
  @Path("retry")
  @Operation(
      summary = "Put failed messages back into their queues",
      description =
          "Those of the filter, or all of the unit; at most 1000 at a time. A reason goes into"
              + " the audit log.")
  public RetryView retry(
      @RequestBody(content = @Content(schema = @Schema(implementation = RetryRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.optionalJson(body);
    Optional<UnitId> unit = json.optionalId("unitId").map(UnitId::new);
    Filter filter =
        new Filter(unit, json.optionalTime("since"), json.optionalText("code"), ids(json));
    return new RetryView(
        true, requeueFailed.requeue(caller.scope(unit), filter, json.optionalText("reason")));
  }

  private static Set<MessageId> ids(JsonBody json) {
    List<String> ids = json.texts("ids");
    if (ids.size() > MOST_IDS) {
      throw new InvalidValue("/ids", "too_many_ids", "Give at most " + MOST_IDS + " ids.");
    }
    return ids.stream()
        .map(id -> new MessageId(PathId.parse("/ids", id)))
        .collect(Collectors.toSet());
  }

  @POST
  @Path("{id}/settlement")
  @Operation(
      summary = "Say what became of an uncertain message: arrived, send_again or give_up",
      description = "Only while it is uncertain; send_again may reach somebody twice.")
  public MessageView settle(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = SettlementRequest.class)))
          InputStream body) {
    PersonalVerdict verdict = PersonalVerdict.of(Bodies.json(body).text("verdict"));
    return MessageView.from(
        settleByHand.settle(caller.scope(), new MessageId(PathId.of(id)), verdict));
  }
}
