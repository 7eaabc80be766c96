package dev.recado.web.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.AwaitDelivery;
import dev.recado.application.messaging.AwaitDelivery.Awaited;
import dev.recado.application.messaging.Receipt;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.web.problem.LaterAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Answers a send with its outcome, or with 202 while it has none. */
@RequestScoped
public class SendAnswer {
  @Inject AwaitDelivery awaitDelivery;
  @Inject LaterAnswer later;

  /**
   * @param prefer the header of that name: {@code respond-async} does not wait
   */
  public CompletionStage<Response> to(TenantScope scope, Receipt receipt, @Nullable String prefer) {
    boolean waits = prefer == null || !prefer.contains("respond-async");
    return switch (receipt) {
      case Receipt.AcceptedBefore(Message message) -> now(repeated(message));
      case Receipt.Accepted(MessageId id) ->
          waits
              ? later.of(() -> outcome(awaitDelivery.await(scope, id)))
              : now(accepted(id, Delivery.QUEUED, null));
    };
  }

  private static CompletionStage<Response> now(Response response) {
    return CompletableFuture.completedStage(response);
  }

  private static Response outcome(Awaited awaited) {
    Message message = awaited.message();
    return switch (message.delivery()) {
      case SENT, DELIVERED, READ, RECEIVED -> sent(message);
      case FAILED -> throw SendFailed.of(message);
      case QUEUED ->
          accepted(
              message.id(),
              message.delivery(),
              awaited.waiting().map(WaitingView::from).orElse(WaitingView.of("not_sent_yet")));
      case SENDING -> accepted(message.id(), message.delivery(), WaitingView.of("not_sent_yet"));
      case UNCERTAIN ->
          accepted(message.id(), message.delivery(), WaitingView.of("outcome_unknown"));
    };
  }

  private static Response sent(Message message) {
    return Response.ok(
            body(
                "success", true,
                "messageId", externalId(message),
                "internalId", message.id().toString(),
                "attempts", message.attempts()))
        .build();
  }

  private static Response repeated(Message message) {
    return Response.ok(
            body(
                "success", message.delivery() != Delivery.FAILED,
                "messageId", externalId(message),
                "internalId", message.id().toString(),
                "deduplicated", true,
                "status", message.delivery().label()))
        .build();
  }

  private static Response accepted(MessageId id, Delivery delivery, @Nullable WaitingView waiting) {
    Map<String, Object> body =
        body("success", true, "internalId", id.toString(), "status", delivery.label());
    if (waiting != null) {
      body.put("waiting", waiting);
    }
    return Response.accepted(body).header("Location", "/messages/" + id).build();
  }

  private static @Nullable String externalId(Message message) {
    return message.externalId().map(ProviderMessageId::value).orElse(null);
  }

  private static Map<String, Object> body(@Nullable Object... pairs) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put((String) pairs[i], pairs[i + 1]);
    }
    return body;
  }
}
