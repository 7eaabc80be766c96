package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.ListCampaigns;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.member.Permission;
import dev.recado.ui.frame.Findable;
import dev.recado.ui.frame.Place;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the newest campaigns by their names. */
@RequestScoped
public class CampaignFinds implements Findable {
  private static final int LOOKED_AT = 100;
  private static final int SHOWN = 4;

  @Inject CurrentCaller caller;
  @Inject ListCampaigns listCampaigns;

  @Override
  public List<Find> find(Place place, String query) {
    if (!caller.get().may(Permission.MANAGE_CAMPAIGNS)) {
      return List.of();
    }
    SearchWords wanted = SearchWords.of(query);
    return listCampaigns
        .list(
            place.scope(),
            new Campaigns.Filter(Optional.empty(), Optional.empty()),
            dev.recado.application.operations.Page.Request.first(LOOKED_AT))
        .items()
        .stream()
        .filter(each -> wanted.begin(each.plan().name().value()))
        .limit(SHOWN)
        .map(
            each ->
                new Find("speakerphone", each.plan().name().value(), "/ui/campaigns/" + each.id()))
        .toList();
  }
}
