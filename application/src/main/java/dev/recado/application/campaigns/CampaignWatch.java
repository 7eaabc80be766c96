package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignCommand;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.Canary;
import dev.recado.domain.campaign.CanaryProgress;
import dev.recado.domain.campaign.CanaryStatus;
import dev.recado.domain.campaign.Harm;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.refusal.Refusal;
import java.time.Instant;
import java.util.Optional;

/** Decides what a campaign does by itself at this moment, in the caller's transaction. */
public final class CampaignWatch {
  private final Essentials essentials;
  private final Campaigns campaigns;
  private final Recipients recipients;
  private final CampaignLaunch launch;

  public CampaignWatch(
      Essentials essentials, Campaigns campaigns, Recipients recipients, CampaignLaunch launch) {
    this.essentials = essentials;
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.launch = launch;
  }

  /**
   * @param campaign as it is to be stored
   * @param goesOn whether messages may leave that could not before
   */
  record Step(Campaign campaign, boolean goesOn) {}

  /**
   * @param campaign locked
   * @return empty when there is nothing to do
   */
  Optional<Step> next(TenantScope scope, Campaign campaign) {
    return switch (campaign.status()) {
      case SCHEDULED -> started(scope, campaign);
      case PROCESSING, PAUSED -> watched(scope, campaign);
      case DRAFT, COMPLETED, CANCELLED, FAILED -> Optional.empty();
    };
  }

  /** What a person would be told when starting it by hand stands with the campaign. */
  private Optional<Step> started(TenantScope scope, Campaign campaign) {
    Instant now = essentials.now();
    if (campaign.times().scheduledAt().filter(at -> !at.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Step(launch.start(scope, campaign, CampaignCommand.START), true));
    } catch (Refusal refused) {
      return Optional.of(failed(scope, campaign, refused.title() + ". " + refused.detail()));
    }
  }

  private Optional<Step> watched(TenantScope scope, Campaign campaign) {
    if (campaign.expired(essentials.now())) {
      recipients.withdraw(scope, campaign.id(), RefusalReason.EXPIRED, essentials.now());
      Campaign withdrawn = campaigns.find(scope, campaign.id()).orElseThrow();
      return ended(scope, withdrawn);
    }
    if (campaign.status() == CampaignStatus.PAUSED) {
      return Optional.empty();
    }
    return ended(scope, campaign)
        .or(() -> canary(scope, campaign))
        .or(() -> trouble(scope, campaign));
  }

  /** Over when nobody waits, nothing is on its way and nothing may still settle by itself. */
  private Optional<Step> ended(TenantScope scope, Campaign campaign) {
    Tally tally = campaign.tally();
    if (tally.pending() + tally.sending() > 0 || lookedInto(scope, campaign)) {
      return Optional.empty();
    }
    if (tally.futile()) {
      return Optional.of(failed(scope, campaign, "All " + tally.failed() + " messages failed"));
    }
    essentials.counters().add(Counted.CAMPAIGN_COMPLETED);
    essentials.journal().info(scope.tenant(), "[Campaigns] {} completed", campaign.id());
    return Optional.of(new Step(campaign.completed(essentials.now()), false));
  }

  private boolean lookedInto(TenantScope scope, Campaign campaign) {
    return campaign.tally().uncertain() > 0
        && campaigns.outlook(scope, campaign.id(), essentials.now()).lookedInto();
  }

  private Step failed(TenantScope scope, Campaign campaign, String reason) {
    essentials.counters().add(Counted.CAMPAIGN_FAILED);
    essentials.journal().warn(scope.tenant(), "[Campaigns] {} failed: {}", campaign.id(), reason);
    return new Step(campaign.failed(reason, essentials.now()), false);
  }

  private Optional<Step> canary(TenantScope scope, Campaign campaign) {
    if (campaign.canary().status() != CanaryStatus.RUNNING) {
      return Optional.empty();
    }
    CanaryProgress progress = progress(campaign);
    Canary.Verdict verdict =
        Canary.judge(
            campaign.plan().canary(),
            Canary.Sample.of(campaign.tally()),
            progress.reachedAt(),
            essentials.now());
    return switch (verdict) {
      case Canary.Verdict.Wait wait ->
          progress.equals(campaign.canary())
              ? Optional.empty()
              : Optional.of(new Step(campaign.with(progress), false));
      case Canary.Verdict.Passed passed -> {
        launch.wake(scope, campaign);
        yield Optional.of(new Step(campaign.with(progress.ended(CanaryStatus.PASSED)), true));
      }
      case Canary.Verdict.Failed(Harm harm) ->
          Optional.of(stopped(scope, campaign.with(progress.ended(CanaryStatus.FAILED)), harm));
    };
  }

  private CanaryProgress progress(Campaign campaign) {
    Tally tally = campaign.tally();
    boolean all = campaign.plan().canary().size().filter(size -> tally.tried() >= size).isPresent();
    return all && tally.sending() == 0
        ? campaign.canary().reached(essentials.now())
        : campaign.canary();
  }

  private Optional<Step> trouble(TenantScope scope, Campaign campaign) {
    if (campaign.tally().failed() + campaign.tally().skipped() == 0) {
      return Optional.empty();
    }
    Instant since = campaign.times().judgedFrom().orElse(Instant.EPOCH);
    return Canary.trouble(
            campaign.plan().canary(), campaigns.outlook(scope, campaign.id(), since).recent())
        .map(harm -> stopped(scope, campaign, harm));
  }

  private Step stopped(TenantScope scope, Campaign campaign, Harm harm) {
    essentials.counters().add(Counted.CAMPAIGN_STOPPED);
    essentials
        .journal()
        .warn(scope.tenant(), "[Campaigns] {} paused: {}", campaign.id(), harm.text());
    return new Step(campaign.paused(harm.text()), false);
  }
}
