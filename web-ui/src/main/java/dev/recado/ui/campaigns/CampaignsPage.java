package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.ListCampaigns;
import dev.recado.application.campaigns.ShowProgress;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PageView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Campanhas: all of them, those that run with their progress. */
@Path("ui/campaigns")
@RequestScoped
public class CampaignsPage {
  private static final int ROWS = 25;

  @Inject Page page;
  @Inject Place place;
  @Inject ListCampaigns listCampaigns;
  @Inject ShowProgress showProgress;

  @GET
  public Response show(
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor) {
    return page.show("campaigns/campaigns", view(status, cursor), CampaignsTopic.NAME);
  }

  @GET
  @Path("list")
  public Response list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor) {
    return page.part("campaigns/list", view(status, cursor));
  }

  private CampaignListView view(@Nullable String status, @Nullable String cursor) {
    Optional<CampaignStatus> wanted =
        Optional.ofNullable(status).filter(text -> !text.isEmpty()).map(CampaignStatus::of);
    PageView<CampaignRow> rows =
        PageView.from(
            listCampaigns.list(
                place.scope(),
                new Campaigns.Filter(place.unitId(), wanted),
                PageView.request(cursor, ROWS)),
            rows());
    return new CampaignListView(
        rows.items(),
        wanted.map(CampaignStatus::label).orElse(""),
        rows.next(),
        address(wanted, cursor));
  }

  private Function<Campaign, CampaignRow> rows() {
    Map<UnitId, String> names =
        place.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit.name().value()));
    return campaign ->
        CampaignRow.from(
            campaign,
            names.getOrDefault(campaign.unit(), ""),
            Optional.of(campaign)
                .filter(CampaignRow::runs)
                .map(running -> showProgress.show(place.scope(), running.id())));
  }

  private static String address(Optional<CampaignStatus> status, @Nullable String cursor) {
    UriBuilder address = UriBuilder.fromPath("/ui/campaigns/list");
    status.ifPresent(wanted -> address.queryParam("status", wanted.label()));
    return cursor == null
        ? address.build().toString()
        : address.queryParam("cursor", cursor).build().toString();
  }
}
