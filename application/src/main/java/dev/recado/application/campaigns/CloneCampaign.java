package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Name;
import java.util.List;
import java.util.Optional;

/** Makes a draft like another campaign, for the same people or for those who did not answer. */
public final class CloneCampaign {
  private final Essentials essentials;
  private final Campaigns campaigns;
  private final Recipients recipients;

  public CloneCampaign(Essentials essentials, Campaigns campaigns, Recipients recipients) {
    this.essentials = essentials;
    this.campaigns = campaigns;
    this.recipients = recipients;
  }

  /**
   * @param name without it the other's
   * @param silentOnly only for those whom it was sent to and who did not answer
   */
  public record Wish(Optional<Name> name, boolean silentOnly) {}

  /**
   * @param once for a request that may be repeated
   * @throws UnknownCampaign when no such campaign is within reach
   */
  public <A> A clone(TenantScope scope, CampaignId id, Wish wish, Once<Campaign, A> once) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    return essentials
        .transactions()
        .within(scope, () -> once.make(scope, () -> cloned(scope, id, wish)));
  }

  private Campaign cloned(TenantScope scope, CampaignId id, Wish wish) {
    Campaign model = campaigns.lock(scope, id).orElseThrow(UnknownCampaign::new);
    CampaignId fresh = new CampaignId(essentials.ids().next());
    CampaignPlan plan = plan(model.plan(), wish);
    campaigns.add(
        scope, Campaign.draft(fresh, model.unit(), plan, scope.member(), essentials.now()));
    recipients.copy(scope, id, fresh, wish.silentOnly(), essentials.now());
    essentials.record(
        scope, Deed.of(Act.CAMPAIGN_CLONED, Subject.of(fresh)).in(model.unit()).with("model", id));
    return campaigns.find(scope, fresh).orElseThrow();
  }

  private static CampaignPlan plan(CampaignPlan model, Wish wish) {
    return new CampaignPlan(
        wish.name().orElse(model.name()),
        model.content(),
        model.variants(),
        wish.silentOnly() ? List.of() : model.audienceTags(),
        Optional.empty(),
        model.canary());
  }
}
