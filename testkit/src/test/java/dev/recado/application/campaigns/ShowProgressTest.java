package dev.recado.application.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.Stage;
import dev.recado.application.campaigns.ShowProgress.Progress;
import dev.recado.application.campaigns.port.CampaignFigures.Bucket;
import dev.recado.application.campaigns.port.CampaignFigures.Span;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.campaign.Campaign;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.campaigns.CampaignContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowProgressTest implements CampaignContract {
  private final Stage stage = new Stage();
  private final Line line = stage.given.line();
  private final ShowProgress showProgress =
      new ShowProgress(
          stage.essentials,
          stage.backend.campaigns(),
          stage.backend.campaignFigures(),
          new Prognosis(stage.backend.connections(), stage.backend.traffic()));

  @Override
  public Backend backend() {
    return stage.backend;
  }

  private Campaign sentTo(int people, int sent) {
    Campaign campaign = campaigns().started(line, campaigns().draftFor(line, people));
    campaigns().recipients(line.scope(), campaign.id()).stream()
        .limit(sent)
        .forEach(
            person ->
                sending().conclude(calling(line, person), new Verdict.Sent(Some.providerId())));
    return campaign;
  }

  @Test
  void what_left_lately_is_told_per_minute_and_when_it_left() {
    Campaign campaign = sentTo(3, 2);
    Progress progress = showProgress.show(line.scope(), campaign.id());
    assertThat(progress.perMinute()).isEqualTo(2);
    assertThat(progress.ends()).isPresent();
    assertThat(progress.buckets()).singleElement().extracting(Bucket::sent).isEqualTo(2);
  }

  @Test
  void a_campaign_that_does_not_send_has_neither_rate_nor_end() {
    Campaign campaign = sentTo(3, 2);
    campaigns().change(line.scope(), campaign.id(), running -> running.paused("lunch"));
    Progress progress = showProgress.show(line.scope(), campaign.id());
    assertThat(progress.perMinute()).isZero();
    assertThat(progress.ends()).isEmpty();
  }

  @Test
  void a_campaign_that_sent_nothing_has_no_history() {
    assertThat(showProgress.show(line.scope(), sentTo(1, 0).id()).buckets()).isEmpty();
  }

  @Test
  void a_longer_time_is_cut_into_longer_pieces_without_a_gap() {
    Instant noon = Instant.parse("2026-11-21T12:00:30Z");
    Stretches hours = Stretches.over(new Span(noon, noon.plus(Duration.ofHours(3))));
    assertThat(hours.length()).isEqualTo(Duration.ofMinutes(5));
    Bucket some = new Bucket(Instant.parse("2026-11-21T12:10:00Z"), 4, 3, 2, 1);
    assertThat(hours.fill(List.of(some)))
        .hasSize(37)
        .startsWith(
            Bucket.empty(Instant.parse("2026-11-21T12:00:00Z")),
            Bucket.empty(Instant.parse("2026-11-21T12:05:00Z")),
            some);
    Stretches days = Stretches.over(new Span(noon, noon.plus(Duration.ofDays(200))));
    assertThat(days.length()).isEqualTo(Duration.ofDays(1));
    assertThat(days.fill(List.of())).hasSize(60);
  }
}
