package dev.recado.ui.monitoring;

import dev.recado.application.messaging.RequeueFailed;
import dev.recado.application.messaging.RequeueMessage;
import dev.recado.application.messaging.ReviewOutbox;
import dev.recado.application.messaging.SettleByHand;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Messages that wait, failed or are uncertain, and what a person does about them. */
@Path("ui/monitoring/deliveries")
@RequestScoped
public class DeliveriesPage {
  static final String PATH = "/ui/monitoring/deliveries";
  private static final String TEMPLATE = "monitoring/deliveries";
  private static final int ROWS = 25;

  @Inject Page page;
  @Inject Place place;
  @Inject UnitNames units;
  @Inject ReviewOutbox reviewOutbox;
  @Inject RequeueMessage requeueMessage;
  @Inject RequeueFailed requeueFailed;
  @Inject SettleByHand settleByHand;

  @GET
  public Response show(
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("cursor") @Nullable String cursor) {
    Delivery delivery = Given.some(state).map(Delivery::of).orElse(Delivery.FAILED);
    return page.show(TEMPLATE, view(delivery, Given.some(code), cursor));
  }

  @POST
  @Path("retry")
  public Response retryAll(
      @FormParam("code") @Nullable String code, @FormParam("reason") @Nullable String reason) {
    try {
      int requeued =
          requeueFailed.requeue(place.scope(), filter(Given.some(code)), Given.some(reason));
      return page.done(address(Delivery.FAILED), "monitoring.retried.all", requeued);
    } catch (Refusal refusal) {
      return again(Delivery.FAILED, refusal);
    }
  }

  @POST
  @Path("{id}/retry")
  public Response retry(@PathParam("id") String id) {
    try {
      requeueMessage.requeue(place.scope(), message(id));
      return page.done(address(Delivery.FAILED), "monitoring.retried");
    } catch (Refusal refusal) {
      return again(Delivery.FAILED, refusal);
    }
  }

  @POST
  @Path("{id}/settlement")
  public Response settle(
      @PathParam("id") String id, @FormParam("verdict") @Nullable String verdict) {
    try {
      PersonalVerdict said = PersonalVerdict.of(Given.text(verdict));
      settleByHand.settle(place.scope(), message(id), said);
      return page.done(address(Delivery.UNCERTAIN), "monitoring.settled." + said.label());
    } catch (Refusal refusal) {
      return again(Delivery.UNCERTAIN, refusal);
    }
  }

  private static MessageId message(String id) {
    return new MessageId(PathId.of(id));
  }

  private static String address(Delivery delivery) {
    return PATH + "?state=" + delivery.label();
  }

  private Response again(Delivery delivery, Refusal refusal) {
    return page.again(TEMPLATE, view(delivery, Optional.empty(), null), Problem.of(refusal));
  }

  private Outbox.Filter filter(Optional<String> code) {
    return new Outbox.Filter(place.unitId(), Optional.empty(), code, Set.of());
  }

  private DeliveriesView view(Delivery delivery, Optional<String> code, @Nullable String cursor) {
    Map<UnitId, String> names = units.names();
    PageView<DeliveryRow> rows =
        PageView.from(
            reviewOutbox.review(
                place.scope(), delivery, filter(code), PageView.request(cursor, ROWS)),
            reviewed -> DeliveryRow.from(reviewed, names));
    return new DeliveriesView(delivery.label(), code.orElse(""), rows.items(), rows.next());
  }
}
