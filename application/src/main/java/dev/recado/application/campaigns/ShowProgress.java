package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.CampaignFigures;
import dev.recado.application.campaigns.port.CampaignFigures.Bucket;
import dev.recado.application.campaigns.port.CampaignFigures.Span;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.member.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How fast a campaign goes, when it would end, and what happened when. */
public final class ShowProgress {
  private static final Duration LATELY = Duration.ofMinutes(5);

  private final Essentials essentials;
  private final Campaigns campaigns;
  private final CampaignFigures figures;
  private final Prognosis prognosis;

  public ShowProgress(
      Essentials essentials, Campaigns campaigns, CampaignFigures figures, Prognosis prognosis) {
    this.essentials = essentials;
    this.campaigns = campaigns;
    this.figures = figures;
    this.prognosis = prognosis;
  }

  /**
   * How it goes.
   *
   * @param perMinute messages that left in the last five minutes, or since it was started or
   *     resumed if that is less; zero while it does not send
   * @param ends when the last would leave at the pace of the connection, if nothing else is sent on
   *     it and all are strangers; empty while it does not send or nobody is pending
   * @param stretch how long each of the buckets is
   * @param buckets what happened when, without a gap; at most 60, of a campaign that took longer
   *     the first
   */
  public record Progress(
      double perMinute, Optional<Instant> ends, Duration stretch, List<Bucket> buckets) {}

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   */
  public Progress show(TenantScope scope, CampaignId id) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    return essentials
        .transactions()
        .within(
            scope,
            () -> progress(scope, campaigns.find(scope, id).orElseThrow(UnknownCampaign::new)));
  }

  private Progress progress(TenantScope scope, Campaign campaign) {
    Optional<Span> span = figures.span(scope, campaign.id());
    Stretches stretches = span.map(Stretches::over).orElse(Stretches.NONE);
    List<Bucket> happened =
        span.isEmpty()
            ? List.of()
            : figures.over(scope, campaign.id(), stretches.from(), stretches.length());
    return new Progress(
        rate(scope, campaign), ends(scope, campaign), stretches.length(), stretches.fill(happened));
  }

  private double rate(TenantScope scope, Campaign campaign) {
    if (campaign.status() != CampaignStatus.PROCESSING) {
      return 0;
    }
    Instant now = essentials.now();
    Instant lately = now.minus(LATELY);
    Instant since = campaign.times().judgedFrom().filter(lately::isBefore).orElse(lately);
    double minutes = Math.max(60, Duration.between(since, now).toSeconds()) / 60.0;
    return figures.sentSince(scope, campaign.id(), since) / minutes;
  }

  private Optional<Instant> ends(TenantScope scope, Campaign campaign) {
    int pending = campaign.tally().pending();
    return campaign.status() == CampaignStatus.PROCESSING && pending > 0
        ? prognosis.ends(scope, campaign.unit(), pending, essentials.now())
        : Optional.empty();
  }
}
