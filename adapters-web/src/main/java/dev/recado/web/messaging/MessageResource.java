package dev.recado.web.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.Receipt;
import dev.recado.application.messaging.RequeueMessage;
import dev.recado.application.messaging.SendMessage;
import dev.recado.application.messaging.ShowMessage;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sending a message to a number, and looking at one. */
@Path("messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Messages")
public class MessageResource {
  @Inject CurrentCaller caller;
  @Inject SendMessage sendMessage;
  @Inject ShowMessage showMessage;
  @Inject RequeueMessage requeueMessage;
  @Inject SendAnswer answer;
  @Inject LinkSlots slots;

  @Schema(description = "A file to send: an uploaded one by id, or any by its address")
  public record MediaRequest(
      @Nullable String id,
      @Nullable String url,
      @Schema(
              enumeration = {"image", "video", "audio", "voice_note", "document", "sticker"},
              description = "As what it is shown; without it whatever is in it decides")
          @Nullable String type,
      @Schema(description = "For a url: as what it is called") @Nullable String fileName) {}

  record SendRequest(
      String phone,
      @Schema(description = "The text, or the words below a file") @Nullable String message,
      @Nullable MediaRequest media,
      @Nullable String clientMessageId,
      @Nullable String unitId,
      @Nullable Instant expiresAt) {}

  @POST
  @Operation(
      summary = "Send a text or a file; repeats of a clientMessageId send nothing again",
      description =
          "Waits up to 10 seconds for the outcome unless the header Prefer: respond-async is set."
              + " What could not be sent by expiresAt (72 hours unless given, at most 30 days)"
              + " is given up.")
  public CompletionStage<Response> send(
      @Parameter(description = "The same as clientMessageId") @HeaderParam(RequestKey.HEADER)
          @Nullable String header,
      @HeaderParam("Prefer") @Nullable String prefer,
      @RequestBody(content = @Content(schema = @Schema(implementation = SendRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    Optional<UnitId> unit = json.optionalId("unitId").map(UnitId::new);
    TenantScope scope = caller.scope(unit);
    SendMessage.Draft draft =
        new SendMessage.Draft(
            unit,
            json.text("phone"),
            AskedBody.of(json),
            SendKey.of(json, header),
            json.optionalTime("expiresAt"));
    Receipt receipt = slots.during(draft.asked(), () -> sendMessage.send(scope, draft));
    return answer.to(scope, receipt, prefer);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "One message as it stands",
      description =
          "With what it carries by its type, how it was sent (answer, referral, view once,"
              + " forwarded), the reactions and votes that stand, and what it said before edits.")
  public MessageView show(@PathParam("id") String id) {
    ShowMessage.Shown shown = showMessage.show(caller.scope(), message(id));
    return MessageView.from(shown.threaded(), shown.waiting());
  }

  @POST
  @Path("{id}/retry")
  @Operation(summary = "Put a failed message back into its queue")
  public MessageView retry(@PathParam("id") String id) {
    return MessageView.from(requeueMessage.requeue(caller.scope(), message(id)));
  }

  private static MessageId message(String id) {
    return new MessageId(PathId.of(id));
  }
}
