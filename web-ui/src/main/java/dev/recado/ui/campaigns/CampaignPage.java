package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.ListRecipients;
import dev.recado.application.campaigns.ShowCampaign;
import dev.recado.application.campaigns.ShowCampaign.Shown;
import dev.recado.application.campaigns.ShowProgress;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Recipients.Listing;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.campaigns.RecipientCursor;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One campaign: how it goes, over time, and person by person. */
@Path("ui/campaigns/{id: [0-9a-fA-F-]+}")
@RequestScoped
public class CampaignPage {
  private static final int ROWS = 50;

  @Inject Page page;
  @Inject Place place;
  @Inject ShowCampaign showCampaign;
  @Inject ShowProgress showProgress;
  @Inject ListRecipients listRecipients;

  /** Both halves of the page. */
  public record Whole(CampaignView campaign, RecipientsView recipients) {}

  @GET
  public Response show(
      @PathParam("id") String id,
      @QueryParam("q") @Nullable String q,
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor) {
    Shown shown = shown(id);
    Whole whole = new Whole(view(shown), recipients(shown, q, status, cursor));
    return page.show(
        "campaigns/campaign",
        whole,
        CampaignTopic.of(shown.campaign().id()),
        CampaignStatusTopic.of(shown.campaign().id()));
  }

  @GET
  @Path("standing")
  public Response standing(@PathParam("id") String id) {
    return page.part("campaigns/standing", view(shown(id)));
  }

  @GET
  @Path("commands")
  public Response commands(@PathParam("id") String id) {
    return page.part("campaigns/commands", view(shown(id)));
  }

  @GET
  @Path("recipients")
  public Response recipients(
      @PathParam("id") String id,
      @QueryParam("q") @Nullable String q,
      @QueryParam("status") @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor) {
    return page.part("campaigns/recipients", recipients(shown(id), q, status, cursor));
  }

  private Shown shown(String id) {
    return showCampaign.show(place.scope(), new CampaignId(PathId.of(id)));
  }

  private CampaignView view(Shown shown) {
    String unit =
        place.units().stream()
            .filter(each -> each.id().equals(shown.campaign().unit()))
            .map(each -> each.name().value())
            .findFirst()
            .orElse("");
    return CampaignView.from(shown, showProgress.show(place.scope(), shown.campaign().id()), unit);
  }

  private RecipientsView recipients(
      Shown shown, @Nullable String q, @Nullable String status, @Nullable String cursor) {
    Optional<String> search = given(q);
    Optional<RecipientStatus> standing = given(status).map(RecipientStatus::of);
    Listing listing =
        listRecipients.list(
            place.scope(),
            shown.campaign().id(),
            new Recipients.Filter(standing, search),
            new Recipients.Request(given(cursor).map(RecipientCursor::read), ROWS));
    return new RecipientsView(
        shown.campaign().id().toString(),
        shown.campaign().status().label(),
        search.orElse(""),
        standing.map(RecipientStatus::label).orElse(""),
        shown.waiting().map(wait -> wait.reason().label()).orElse(null),
        listing.items().stream().map(RecipientsView.Row::from).toList(),
        listing.next().map(RecipientCursor::write).orElse(null));
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
  }
}
