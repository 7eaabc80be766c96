package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.ShowCampaign.Shown;
import dev.recado.application.campaigns.ShowProgress.Progress;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One campaign as it stands.
 *
 * @param waiting why nothing leaves now; null while it sends
 * @param perMinute messages that left lately
 * @param ends when the last would leave
 */
public record CampaignView(
    String id,
    String name,
    String status,
    String unit,
    Figures figures,
    @Nullable String waiting,
    @Nullable Instant waitsUntil,
    long perMinute,
    @Nullable Instant ends,
    @Nullable Why why,
    Times times,
    Chart chart,
    List<String> wordings,
    List<String> tags) {
  /**
   * How many came how far: who read it also received it.
   *
   * @param tried how many have been sent to or failed
   */
  public record Figures(
      int total,
      int pending,
      int sending,
      int sent,
      int delivered,
      int read,
      int replied,
      int failed,
      int uncertain,
      int skipped,
      int optedOut) {
    static Figures from(Tally tally) {
      return new Figures(
          tally.total(),
          tally.pending(),
          tally.sending(),
          tally.reached(),
          tally.arrived(),
          tally.read() + tally.replied(),
          tally.replied(),
          tally.failed(),
          tally.uncertain(),
          tally.skipped(),
          tally.optedOut());
    }

    /** How many need nothing more. */
    public int done() {
      return total - pending - sending;
    }

    /** Of those it was sent to. */
    public int percent(int part) {
      return sent == 0 ? 0 : Math.round(100f * part / sent);
    }
  }

  /** When what happened. */
  public record Times(
      Instant created,
      @Nullable Instant scheduled,
      @Nullable Instant started,
      @Nullable Instant completed,
      @Nullable Instant until) {}

  static CampaignView from(Shown shown, Progress progress, String unit) {
    Campaign campaign = shown.campaign();
    return new CampaignView(
        campaign.id().toString(),
        campaign.plan().name().value(),
        campaign.status().label(),
        unit,
        Figures.from(campaign.tally()),
        shown.waiting().map(wait -> wait.reason().label()).orElse(null),
        shown.waiting().flatMap(NotYet::until).orElse(null),
        Math.round(progress.perMinute()),
        progress.ends().orElse(null),
        Why.from(campaign.error()),
        times(campaign),
        Chart.of(progress),
        campaign.plan().wordings().stream().map(MessageText::value).toList(),
        campaign.plan().audienceTags());
  }

  private static Times times(Campaign campaign) {
    Optional<Instant> scheduled = campaign.times().scheduledAt();
    return new Times(
        campaign.times().createdAt(),
        scheduled.orElse(null),
        campaign.times().startedAt().orElse(null),
        campaign.times().completedAt().orElse(null),
        campaign.plan().endsAt().orElse(null));
  }

  private CampaignStatus standing() {
    return CampaignStatus.of(status);
  }

  /** Whether it is still being prepared. */
  public boolean draft() {
    return standing() == CampaignStatus.DRAFT;
  }

  public boolean runs() {
    return standing() == CampaignStatus.PROCESSING;
  }

  public boolean paused() {
    return standing() == CampaignStatus.PAUSED;
  }

  /** Whether it can be stopped for good. */
  public boolean cancellable() {
    return switch (standing()) {
      case SCHEDULED, PROCESSING, PAUSED -> true;
      case DRAFT, COMPLETED, CANCELLED, FAILED -> false;
    };
  }

  /** Whether it can become a draft again. */
  public boolean resettable() {
    return switch (standing()) {
      case SCHEDULED, PAUSED, CANCELLED, FAILED -> true;
      case DRAFT, PROCESSING, COMPLETED -> false;
    };
  }

  /** Whether failed messages can be sent again. */
  public boolean retryable() {
    return figures.failed() > 0
        && switch (standing()) {
          case PROCESSING, PAUSED, COMPLETED, FAILED -> true;
          case DRAFT, SCHEDULED, CANCELLED -> false;
        };
  }

  /** How many got it and did not answer. */
  public int silent() {
    return figures.sent() - figures.replied();
  }
}
