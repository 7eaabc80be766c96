package dev.recado.web.campaigns;

import dev.recado.application.campaigns.CreateCampaign;
import dev.recado.application.campaigns.ListCampaigns;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.tenant.UnitId;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All campaigns, and new ones. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Campaigns")
public class CampaignResource {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject CreateCampaign createCampaign;
  @Inject ListCampaigns listCampaigns;

  record Person(String phone, @Nullable String name, @Nullable Map<String, String> variables) {}

  record Canary(
      @Nullable Integer size,
      @Nullable Integer waitMinutes,
      @Nullable Integer minDeliveredPercent,
      @Nullable Integer maxFailedPercent,
      @Nullable Integer maxOptedOutPercent) {}

  record CampaignRequest(
      @Nullable String unitId,
      String name,
      String content,
      @Nullable List<String> variants,
      @Nullable List<String> contactIds,
      @Nullable List<Person> recipients,
      @Nullable List<String> tags,
      @Nullable Instant scheduledAt,
      @Nullable Instant endsAt,
      @Nullable Canary canary) {}

  @GET
  @Operation(summary = "Campaigns, newest first, of a unit or in a status")
  public PageView<CampaignView> list(
      @QueryParam("unitId") @Nullable String unitId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    Optional<UnitId> unit =
        Optional.ofNullable(unitId).map(id -> new UnitId(PathId.parse("unitId", id)));
    Campaigns.Filter filter =
        new Campaigns.Filter(unit, Optional.ofNullable(status).map(CampaignStatus::of));
    return PageView.from(
        listCampaigns.list(caller.scope(unit), filter, PageView.request(cursor, limit)),
        CampaignView::from);
  }

  @POST
  @Operation(
      summary = "Create a draft, or with scheduledAt a campaign that starts by itself",
      description =
          "Who is named by contactIds or recipients is in at once, each person once; a phone that"
              + " nobody can have is kept as skipped. Contacts with any of the tags join when it"
              + " starts. More people come by file.")
  public Response create(
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = CampaignRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    Optional<UnitId> unit = json.optionalId("unitId").map(UnitId::new);
    CreateCampaign.Draft draft = new CampaignBody(json).draft(unit);
    return creations.answer(
        key,
        json,
        CampaignResource::reply,
        once -> createCampaign.create(caller.scope(unit), draft, once));
  }

  private static Creations.Reply reply(CreateCampaign.Created created) {
    return Creations.Reply.created(CampaignView.created(created.campaign(), created.duplicates()));
  }
}
