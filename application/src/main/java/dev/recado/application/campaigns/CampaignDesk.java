package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.member.Permission;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Lays one campaign on the table for a command: within reach, permitted, locked, in one
 * transaction, so that of two commands the second sees what the first one did.
 */
public final class CampaignDesk {
  private final Essentials essentials;
  private final Campaigns campaigns;

  public CampaignDesk(Essentials essentials, Campaigns campaigns) {
    this.essentials = essentials;
    this.campaigns = campaigns;
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   */
  Campaign look(TenantScope scope, CampaignId id) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    return essentials.transactions().within(scope, () -> found(scope, id));
  }

  /**
   * @param work with the campaign locked; what it returns comes back after the commit
   * @throws UnknownCampaign when no such campaign is within reach
   */
  <T> T work(TenantScope scope, CampaignId id, Function<Campaign, T> work) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    return essentials
        .transactions()
        .within(
            scope, () -> work.apply(campaigns.lock(scope, id).orElseThrow(UnknownCampaign::new)));
  }

  /**
   * Like {@link #work}, for one that changes the campaign; writes down who did what, and gives the
   * campaign back as it stands then.
   */
  Campaign change(TenantScope scope, CampaignId id, Act act, UnaryOperator<Campaign> step) {
    return work(
        scope,
        id,
        campaign -> {
          campaigns.update(scope, step.apply(campaign));
          Campaign changed = found(scope, id);
          essentials.record(scope, deed(act, campaign, changed));
          return changed;
        });
  }

  private static Deed deed(Act act, Campaign before, Campaign after) {
    return Deed.of(act, Subject.of(before.id()))
        .in(before.unit())
        .changing("status", before.status(), after.status())
        .changing("name", before.plan().name(), after.plan().name())
        .because(after.error().filter(why -> act == Act.CAMPAIGN_PAUSED));
  }

  /** Like {@link #change}, for one after which messages may leave: wakes the workers. */
  Campaign launch(TenantScope scope, CampaignId id, Act act, UnaryOperator<Campaign> step) {
    Campaign launched = change(scope, id, act, step);
    essentials.changes().announce(new Topic.LaneDue());
    return launched;
  }

  private Campaign found(TenantScope scope, CampaignId id) {
    return campaigns.find(scope, id).orElseThrow(UnknownCampaign::new);
  }
}
