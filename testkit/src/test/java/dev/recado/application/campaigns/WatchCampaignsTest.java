package dev.recado.application.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.CanaryStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Together;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What campaigns do by themselves. */
class WatchCampaignsTest {
  private final CampaignStage stage = new CampaignStage();
  private final Line line = stage.line();
  private final TenantScope scope = line.scope();

  private Instant in(Duration time) {
    return stage.stage.clock.instant().plus(time);
  }

  private CampaignStatus status(CampaignId id) {
    return stage.now(line, id).status();
  }

  /** A message a second, without limits, so that a long campaign ends within a test. */
  private static Pace fast() {
    Pace usual = Pace.usual();
    return new Pace(
        Duration.ofSeconds(1),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        usual.window(),
        usual.limitsApplyTo());
  }

  @Test
  void a_scheduled_one_starts_at_its_time_and_not_before() {
    CampaignId id = stage.draftFor(line, 1);
    stage.schedule.schedule(scope, id, in(Duration.ofSeconds(10)));
    stage.run(Duration.ofSeconds(9));
    assertThat(status(id)).isEqualTo(CampaignStatus.SCHEDULED);
    stage.run(Duration.ofSeconds(5));
    assertThat(stage.sent(line)).hasSize(1);
  }

  @Test
  void after_a_downtime_it_starts_late_but_once_also_with_two_schedulers() {
    CampaignId id = stage.draftFor(line, 2);
    stage.schedule.schedule(scope, id, in(Duration.ofSeconds(10)));
    stage.stage.pass(Duration.ofMinutes(30));
    WatchCampaigns other = stage.scheduler();
    Together.call(6, number -> (number % 2 == 0 ? stage.watch : other).once(10));
    assertThat(status(id)).isEqualTo(CampaignStatus.PROCESSING);
    assertThat(stage.now(line, id).times().startedAt()).contains(stage.stage.clock.instant());
    stage.run(Duration.ofSeconds(15));
    assertThat(stage.sent(line)).hasSize(2);
  }

  @Test
  void one_that_cannot_start_at_its_time_says_why_and_holds_up_no_other() {
    CampaignId empty = stage.draftFor(line, 0);
    stage.schedule.schedule(scope, empty, in(Duration.ZERO));
    CampaignId other = stage.draftFor(line, 1);
    stage.schedule.schedule(scope, other, in(Duration.ZERO));
    stage.run(Duration.ofSeconds(1));
    assertThat(status(empty)).isEqualTo(CampaignStatus.FAILED);
    assertThat(stage.now(line, empty).error().orElseThrow()).contains("Nobody");
    assertThat(status(other)).isEqualTo(CampaignStatus.PROCESSING);
  }

  @Test
  void a_unit_without_a_number_makes_a_scheduled_one_fail_with_the_reason() {
    Home home = stage.stage.given.home();
    var draft = CampaignStage.draft(CampaignStage.plan(), CampaignStage.phones(1));
    CampaignId id = stage.created(home.unitScope(), draft).campaign().id();
    stage.schedule.schedule(home.scope(), id, in(Duration.ZERO));
    stage.run(Duration.ofSeconds(1));
    assertThat(stage.given.now(home.scope(), id).status()).isEqualTo(CampaignStatus.FAILED);
    assertThat(stage.given.now(home.scope(), id).error().orElseThrow()).contains("not connected");
  }

  @Test
  void at_its_end_the_rest_is_skipped_as_expired_also_of_a_paused_one() {
    var plan = CampaignStage.plan(CanarySettings.DEFAULT, Optional.of(in(Duration.ofSeconds(60))));
    CampaignId id = stage.started(line, plan, 3);
    stage.run(Duration.ofSeconds(1));
    stage.pause.pause(scope, id, Optional.empty());
    stage.run(Duration.ofSeconds(60));
    assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    assertThat(stage.now(line, id).tally()).isEqualTo(new Tally(0, 0, 1, 0, 0, 0, 0, 0, 2, 0));
    assertThat(stage.recipients(line, id).getLast().skipped()).contains(RefusalReason.EXPIRED);
  }

  @Test
  void the_canary_is_waited_for_and_judged_before_the_others_get_it() {
    CanarySettings settings = new CanarySettings(Optional.of(2), 5, 0, 20, 5);
    CampaignId id = stage.started(line, CampaignStage.plan(settings, Optional.empty()), 4);
    stage.run(Duration.ofMinutes(4));
    assertThat(stage.sent(line)).hasSize(2);
    NotYet waiting = stage.show.show(scope, id).waiting().orElseThrow();
    assertThat(waiting.reason()).isEqualTo(WaitReason.CANARY);
    assertThat(waiting.until()).isPresent();
    stage.run(Duration.ofMinutes(3));
    assertThat(stage.now(line, id).canary().status()).isEqualTo(CanaryStatus.PASSED);
    assertThat(stage.sent(line)).hasSize(4);
  }

  @Test
  void a_canary_that_goes_badly_pauses_the_campaign_with_the_numbers() {
    CanarySettings settings = new CanarySettings(Optional.of(2), 5, 70, 20, 5);
    CampaignId id = stage.started(line, CampaignStage.plan(settings, Optional.empty()), 4);
    stage.run(Duration.ofMinutes(6));
    assertThat(status(id)).isEqualTo(CampaignStatus.PAUSED);
    assertThat(stage.now(line, id).error()).contains("0 of 2 arrived (0 %), less than 70 %");
    assertThat(stage.now(line, id).canary().status()).isEqualTo(CanaryStatus.FAILED);
    stage.resume.resume(scope, id);
    stage.run(Duration.ofMinutes(1));
    assertThat(stage.sent(line)).as("whoever resumes it takes it upon himself").hasSize(4);
  }

  @Test
  void one_whose_latest_fifty_failed_too_often_pauses_with_the_numbers_and_can_be_resumed() {
    Line quick = stage.line(fast());
    CampaignId id = stage.started(quick, 70);
    for (int each = 0; each < 11; each++) {
      stage.stage.world.befall(quick.connection().instance(), Trouble.NOT_UNDERSTOOD);
    }
    stage.run(Duration.ofMinutes(2));
    assertThat(stage.now(quick, id).status()).isEqualTo(CampaignStatus.PAUSED);
    assertThat(stage.now(quick, id).error()).contains("11 of 50 failed (22 %), more than 20 %");
    stage.resume.resume(quick.scope(), id);
    stage.run(Duration.ofMinutes(2));
    assertThat(stage.now(quick, id).status()).isEqualTo(CampaignStatus.COMPLETED);
    assertThat(stage.now(quick, id).tally().failed()).isEqualTo(11);
  }
}
