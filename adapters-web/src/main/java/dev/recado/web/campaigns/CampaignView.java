package dev.recado.web.campaigns;

import dev.recado.application.campaigns.ShowCampaign;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.campaign.Timeline;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.MessageText;
import dev.recado.web.messaging.WaitingView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it stands.
 *
 * @param counters how many recipients stand where; all but optedOut add up to total
 * @param waiting why nothing leaves now; only when one campaign is shown
 * @param duplicates how many were named twice; only in the answer to its creation
 * @param error why it was paused or failed, for people to read
 */
public record CampaignView(
    String id,
    String unitId,
    String name,
    String content,
    List<String> variants,
    List<String> tags,
    String status,
    @Nullable Instant scheduledAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant endsAt,
    @Nullable Instant frozenAt,
    @Nullable Instant lastProgressAt,
    CanaryView canary,
    Tally counters,
    int total,
    @Nullable WaitingView waiting,
    @Nullable Integer duplicates,
    @Nullable String error,
    @Nullable String createdBy,
    Instant createdAt) {

  /** Sending to a few first, and what became of it: status none, running, passed or failed. */
  public record CanaryView(
      @Nullable Integer size,
      int waitMinutes,
      int minDeliveredPercent,
      int maxFailedPercent,
      int maxOptedOutPercent,
      String status,
      @Nullable Instant reachedAt) {
    static CanaryView from(Campaign campaign) {
      var settings = campaign.plan().canary();
      return new CanaryView(
          settings.size().orElse(null),
          settings.waitMinutes(),
          settings.minDeliveredPercent(),
          settings.maxFailedPercent(),
          settings.maxOptedOutPercent(),
          campaign.canary().status().label(),
          campaign.canary().reachedAt().orElse(null));
    }
  }

  static CampaignView from(Campaign campaign) {
    return from(campaign, Optional.empty(), Optional.empty());
  }

  static CampaignView created(Campaign campaign, int duplicates) {
    return from(campaign, Optional.empty(), Optional.of(duplicates));
  }

  static CampaignView from(ShowCampaign.Shown shown) {
    return from(shown.campaign(), shown.waiting().map(WaitingView::from), Optional.empty());
  }

  private static CampaignView from(
      Campaign campaign, Optional<WaitingView> waiting, Optional<Integer> duplicates) {
    CampaignPlan plan = campaign.plan();
    Timeline times = campaign.times();
    return new CampaignView(
        campaign.id().toString(),
        campaign.unit().toString(),
        plan.name().value(),
        plan.content().value(),
        plan.variants().stream().map(MessageText::value).toList(),
        plan.audienceTags(),
        campaign.status().label(),
        times.scheduledAt().orElse(null),
        times.startedAt().orElse(null),
        times.completedAt().orElse(null),
        plan.endsAt().orElse(null),
        times.frozenAt().orElse(null),
        times.lastProgressAt().orElse(null),
        CanaryView.from(campaign),
        campaign.tally(),
        campaign.tally().total(),
        waiting.orElse(null),
        duplicates.orElse(null),
        campaign.error().orElse(null),
        campaign.createdBy().map(MemberId::toString).orElse(null),
        times.createdAt());
  }
}
