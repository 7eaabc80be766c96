package dev.recado.application.campaigns;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Campaigns.DueCampaign;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.campaign.Campaign;
import java.util.List;
import java.util.Optional;

/**
 * Does what campaigns do by themselves: start at their time, stop when it goes badly, end. Any
 * number of schedulers may call it: the lock of the campaign and its status make each step once.
 */
public final class WatchCampaigns {
  private final Essentials essentials;
  private final JobGate gate;
  private final Campaigns campaigns;
  private final CampaignWatch watch;

  public WatchCampaigns(
      Essentials essentials, JobGate gate, Campaigns campaigns, CampaignWatch watch) {
    this.essentials = essentials;
    this.gate = gate;
    this.campaigns = campaigns;
    this.watch = watch;
  }

  /**
   * Looks at the campaigns about which something may have to be decided.
   *
   * @return how many were looked at
   */
  public int once(int limit) {
    List<DueCampaign> due = campaigns.due(essentials.now(), limit);
    return essentials.guarded().each(due, "campaigns", each -> look(gate.enter(each), each));
  }

  private void look(TenantScope scope, DueCampaign due) {
    boolean goesOn =
        essentials
            .transactions()
            .within(
                scope,
                () ->
                    campaigns
                        .lock(scope, due.campaign())
                        .map(campaign -> stepped(scope, campaign))
                        .orElse(false));
    if (goesOn) {
      essentials.changes().announce(new Topic.LaneDue());
    }
  }

  /**
   * @return whether messages may leave that could not before
   */
  private boolean stepped(TenantScope scope, Campaign campaign) {
    Optional<CampaignWatch.Step> step = watch.next(scope, campaign);
    step.ifPresent(next -> campaigns.update(scope, next.campaign()));
    return step.filter(CampaignWatch.Step::goesOn).isPresent();
  }
}
