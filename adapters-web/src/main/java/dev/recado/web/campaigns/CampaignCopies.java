package dev.recado.web.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.CloneCampaign;
import dev.recado.application.campaigns.SendTest;
import dev.recado.application.messaging.Receipt;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.tenant.Name;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.RequestKey;
import dev.recado.web.messaging.SendAnswer;
import dev.recado.web.messaging.SendKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is made of a campaign: another one like it, and a message to try it out. */
@Path("campaigns/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Campaigns")
public class CampaignCopies {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject CloneCampaign cloneCampaign;
  @Inject SendTest sendTest;
  @Inject SendAnswer answer;

  record CloneRequest(@Nullable String name, @Nullable Boolean silentOnly) {}

  record TestRequest(
      String phone,
      @Nullable Integer variant,
      @Nullable Map<String, String> variables,
      @Nullable String clientMessageId) {}

  @POST
  @Path("clone")
  @Operation(
      summary = "Create a draft like it, for the same people",
      description = "With silentOnly only for those whom it was sent to and who did not answer.")
  public Response clone(
      @PathParam("id") String id,
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = CloneRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    CampaignId campaign = CampaignIds.of(id);
    CloneCampaign.Wish wish =
        new CloneCampaign.Wish(
            json.optionalText("name").map(Name::new),
            json.optionalFlag("silentOnly").orElse(false));
    return creations.answer(
        key,
        json,
        CampaignCopies::reply,
        once -> cloneCampaign.clone(caller.scope(), campaign, wish, once));
  }

  private static Creations.Reply reply(Campaign made) {
    return Creations.Reply.created(CampaignView.from(made));
  }

  @POST
  @Path("test")
  @Operation(
      summary = "Send one of its texts to one phone; counts nowhere in the campaign",
      description = "Answers like POST /messages. variant 0 is the content.")
  public CompletionStage<Response> test(
      @PathParam("id") String id,
      @HeaderParam(RequestKey.HEADER) @Nullable String header,
      @HeaderParam("Prefer") @Nullable String prefer,
      @RequestBody(content = @Content(schema = @Schema(implementation = TestRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    TenantScope scope = caller.scope();
    SendTest.Trial trial =
        new SendTest.Trial(
            json.text("phone"),
            json.optionalInteger("variant").orElse(0),
            CampaignBody.variables(json, "variables"),
            SendKey.of(json, header));
    Receipt receipt = sendTest.send(scope, CampaignIds.of(id), trial);
    return answer.to(scope, receipt, prefer);
  }
}
