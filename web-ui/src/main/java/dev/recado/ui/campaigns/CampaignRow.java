package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.ShowProgress.Progress;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.Tally;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign in the list.
 *
 * @param done how many of the total need nothing more
 * @param perMinute null while it does not send
 * @param ends when the last would leave; null while nobody can tell
 */
public record CampaignRow(
    String id,
    String name,
    String status,
    String unit,
    int done,
    int total,
    int read,
    int replied,
    int failed,
    @Nullable Long perMinute,
    @Nullable Instant ends,
    @Nullable Instant at,
    @Nullable Why why) {
  static CampaignRow from(Campaign campaign, String unit, Optional<Progress> progress) {
    Tally tally = campaign.tally();
    return new CampaignRow(
        campaign.id().toString(),
        campaign.plan().name().value(),
        campaign.status().label(),
        unit,
        tally.total() - tally.pending() - tally.sending(),
        tally.total(),
        tally.read() + tally.replied(),
        tally.replied(),
        tally.failed(),
        progress.map(Progress::perMinute).map(Math::round).orElse(null),
        progress.flatMap(Progress::ends).orElse(null),
        at(campaign).orElse(null),
        Why.from(campaign.error()));
  }

  /** When it will start, was started or ended: whatever the reader asks first in its status. */
  private static Optional<Instant> at(Campaign campaign) {
    return switch (campaign.status()) {
      case DRAFT -> Optional.of(campaign.times().createdAt());
      case SCHEDULED -> campaign.times().scheduledAt();
      case PROCESSING, PAUSED -> campaign.times().startedAt();
      case COMPLETED, CANCELLED, FAILED -> campaign.times().completedAt();
    };
  }

  static boolean runs(Campaign campaign) {
    return campaign.status() == CampaignStatus.PROCESSING;
  }
}
