package dev.recado.web.campaigns;

import dev.recado.application.campaigns.CancelCampaign;
import dev.recado.application.campaigns.DispatchCampaign;
import dev.recado.application.campaigns.PauseCampaign;
import dev.recado.application.campaigns.ResetCampaign;
import dev.recado.application.campaigns.ResumeCampaign;
import dev.recado.application.campaigns.RetryFailedRecipients;
import dev.recado.application.campaigns.ScheduleCampaign;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.JsonBody;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Starting, stopping and taking back campaigns. */
@Path("campaigns/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Campaigns")
public class CampaignCommands {
  @Inject CurrentCaller caller;
  @Inject DispatchCampaign dispatchCampaign;
  @Inject ScheduleCampaign scheduleCampaign;
  @Inject PauseCampaign pauseCampaign;
  @Inject ResumeCampaign resumeCampaign;
  @Inject CancelCampaign cancelCampaign;
  @Inject ResetCampaign resetCampaign;
  @Inject RetryFailedRecipients retryFailed;

  record ScheduleRequest(Instant scheduledAt) {}

  record PauseRequest(@Nullable String reason) {}

  /** What clients of the first source system look for. */
  public record Started(boolean success, String message) {}

  /** How many are sent again. */
  public record Retried(boolean success, int retried) {}

  @POST
  @Path("dispatch")
  @Operation(summary = "Start it now; answers at once, the messages leave one after the other")
  public Started dispatch(@PathParam("id") String id) {
    dispatchCampaign.dispatch(caller.scope(), CampaignIds.of(id));
    return new Started(true, "Campaign dispatch started");
  }

  @POST
  @Path("schedule")
  @Operation(summary = "Let it start by itself; a time that has passed means at once")
  public CampaignView schedule(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = ScheduleRequest.class)))
          InputStream body) {
    Instant at =
        Bodies.json(body)
            .optionalTime("scheduledAt")
            .orElseThrow(
                () ->
                    new InvalidValue(
                        "/scheduledAt", "required", "Give a time such as 2026-11-21T09:34:05Z."));
    return CampaignView.from(scheduleCampaign.schedule(caller.scope(), CampaignIds.of(id), at));
  }

  @POST
  @Path("pause")
  @Operation(summary = "Stop it where it stands; what is on its way still leaves")
  public CampaignView pause(
      @PathParam("id") String id,
      @RequestBody(
              required = false,
              content = @Content(schema = @Schema(implementation = PauseRequest.class)))
          @Nullable InputStream body) {
    Optional<String> reason = optional(body).flatMap(json -> json.optionalText("reason"));
    return CampaignView.from(pauseCampaign.pause(caller.scope(), CampaignIds.of(id), reason));
  }

  @POST
  @Path("resume")
  @Operation(summary = "Let a paused one go on where it stopped, at the same pace")
  public CampaignView resume(@PathParam("id") String id) {
    return CampaignView.from(resumeCampaign.resume(caller.scope(), CampaignIds.of(id)));
  }

  @POST
  @Path("cancel")
  @Operation(summary = "Stop it for good; who was not sent to is skipped")
  public CampaignView cancel(@PathParam("id") String id) {
    return CampaignView.from(cancelCampaign.cancel(caller.scope(), CampaignIds.of(id)));
  }

  @POST
  @Path("reset")
  @Operation(summary = "Make a draft of it again; a new start reaches only those still pending")
  public CampaignView reset(@PathParam("id") String id) {
    return CampaignView.from(resetCampaign.reset(caller.scope(), CampaignIds.of(id)));
  }

  @POST
  @Path("retry-failed")
  @Operation(summary = "Send again to those whose message failed")
  public Retried retry(@PathParam("id") String id) {
    return new Retried(true, retryFailed.retry(caller.scope(), CampaignIds.of(id)));
  }

  private static Optional<JsonBody> optional(@Nullable InputStream body) {
    if (body == null) {
      return Optional.empty();
    }
    try {
      PushbackInputStream all = new PushbackInputStream(body);
      int first = all.read();
      if (first < 0) {
        return Optional.empty();
      }
      all.unread(first);
      return Optional.of(Bodies.json(all));
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }
}
