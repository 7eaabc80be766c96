package dev.recado.web.campaigns;

import dev.recado.application.campaigns.ShowProgress.Progress;
import dev.recado.application.campaigns.port.CampaignFigures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign goes.
 *
 * @param perMinute messages that left in the last five minutes, or since it was started or resumed
 * @param endsAt when the last would leave, if nothing else is sent; null while it does not send
 * @param bucketSeconds how long each of the buckets is
 */
public record ProgressView(
    double perMinute, @Nullable Instant endsAt, long bucketSeconds, List<BucketView> buckets) {
  /** What happened within a stretch of time. */
  public record BucketView(Instant from, int sent, int delivered, int read, int replied) {
    static BucketView from(CampaignFigures.Bucket bucket) {
      return new BucketView(
          bucket.from(), bucket.sent(), bucket.delivered(), bucket.read(), bucket.replied());
    }
  }

  static ProgressView from(Progress progress) {
    return new ProgressView(
        progress.perMinute(),
        progress.ends().orElse(null),
        progress.stretch().toSeconds(),
        progress.buckets().stream().map(BucketView::from).toList());
  }
}
