package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignClash;
import dev.recado.domain.campaign.CampaignId;

/** Sends again to those of a campaign whose message failed; one that has ended goes on. */
public final class RetryFailedRecipients {
  /** One transaction each, so that the lane is not held up for long. */
  private static final int BATCH = 500;

  /** As many as there may be recipients. */
  private static final int MOST_BATCHES = 1_000_000 / BATCH;

  private final Essentials essentials;
  private final CampaignDesk desk;
  private final CampaignLaunch launch;
  private final Campaigns campaigns;
  private final Recipients recipients;

  public RetryFailedRecipients(
      Essentials essentials,
      CampaignDesk desk,
      CampaignLaunch launch,
      Campaigns campaigns,
      Recipients recipients) {
    this.essentials = essentials;
    this.desk = desk;
    this.launch = launch;
    this.campaigns = campaigns;
    this.recipients = recipients;
  }

  /**
   * @return how many are sent again
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws CampaignClash when nobody failed, or it has not started or was cancelled
   */
  public int retry(TenantScope scope, CampaignId id) {
    int retried = 0;
    int last = BATCH;
    for (int round = 0; round < MOST_BATCHES && last == BATCH; round++) {
      last = desk.work(scope, id, campaign -> batch(scope, campaign));
      retried += last;
    }
    if (retried == 0) {
      throw new CampaignClash("nobody_failed", "Nobody failed: there is nothing to retry.");
    }
    essentials.changes().announce(new Topic.LaneDue());
    return retried;
  }

  private int batch(TenantScope scope, Campaign campaign) {
    Campaign going = campaign.retried(essentials.now());
    int requeued = recipients.requeueFailed(scope, campaign.id(), BATCH, essentials.now());
    if (requeued > 0) {
      campaigns.update(scope, going);
      launch.wake(scope, campaign);
      essentials.record(
          scope,
          Deed.of(Act.CAMPAIGN_RETRIED, Subject.of(campaign.id()))
              .in(campaign.unit())
              .with("recipients", requeued));
    }
    return requeued;
  }
}
