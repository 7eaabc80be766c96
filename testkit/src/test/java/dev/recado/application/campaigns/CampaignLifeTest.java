package dev.recado.application.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.messaging.NotConnected;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignClash;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.connections.GatewayWorld.Sent;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Commands of people, and what leaves after them, in virtual time. */
class CampaignLifeTest {
  private final CampaignStage stage = new CampaignStage();
  private final Line line = stage.line();

  private CampaignStatus status(CampaignId id) {
    return stage.now(line, id).status();
  }

  @Test
  void everybody_gets_it_once_one_after_the_other_and_it_ends() {
    CampaignId id = stage.started(line, 3);
    stage.run(Duration.ofSeconds(1));
    assertThat(stage.sent(line)).hasSize(1);
    stage.run(Duration.ofSeconds(20));
    assertThat(stage.sent(line)).extracting(Sent::to).hasSize(3).doesNotHaveDuplicates();
    assertThat(stage.now(line, id).tally().sent()).isEqualTo(3);
    assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    assertThat(stage.now(line, id).times().completedAt()).isPresent();
  }

  @Test
  void a_campaign_dispatched_twice_says_so_and_sends_once() {
    CampaignId id = stage.draftFor(line, 2);
    var outcome = Together.call(5, number -> stage.dispatch.dispatch(line.scope(), id).status());
    assertThat(outcome.returned()).containsExactly(CampaignStatus.PROCESSING);
    assertThat(outcome.thrown()).hasSize(4).allMatch(CampaignClash.class::isInstance);
    stage.run(Duration.ofSeconds(20));
    assertThat(stage.sent(line)).hasSize(2);
  }

  @Test
  void without_recipients_it_does_not_start() {
    CampaignId id = stage.draftFor(line, 0);
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> stage.dispatch.dispatch(line.scope(), id))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("empty_audience"));
    assertThat(status(id)).isEqualTo(CampaignStatus.DRAFT);
  }

  @Test
  void a_unit_that_never_had_a_number_cannot_start_one() {
    Home home = stage.stage.given.home();
    var draft = CampaignStage.draft(CampaignStage.plan(), CampaignStage.phones(1));
    CampaignId id = stage.created(home.unitScope(), draft).campaign().id();
    assertThatExceptionOfType(NotConnected.class)
        .isThrownBy(() -> stage.dispatch.dispatch(home.scope(), id));
  }

  @Test
  void one_whose_end_has_passed_does_not_start() {
    var plan = CampaignStage.plan(CanarySettings.DEFAULT, Optional.of(stage.stage.clock.instant()));
    CampaignId id = stage.created(line, plan, Some.phone().digits());
    assertThatExceptionOfType(CampaignOver.class)
        .isThrownBy(() -> stage.dispatch.dispatch(line.scope(), id));
  }

  @Test
  void while_the_number_is_away_recipients_wait_and_none_fails() {
    CampaignId id = stage.started(line, 3);
    stage.run(Duration.ofSeconds(1));
    stage.stage.change(
        line,
        connection ->
            connection.after(
                new ConnectionSignal.DisconnectRequested(), stage.stage.clock.instant()));
    stage.run(Duration.ofMinutes(2));
    Tally away = stage.now(line, id).tally();
    assertThat(away).isEqualTo(new Tally(2, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    assertThat(stage.show.show(line.scope(), id).waiting().map(NotYet::reason))
        .contains(WaitReason.NOT_CONNECTED);
  }

  @Test
  void a_paused_one_sends_nothing_until_it_is_resumed_days_later_at_the_same_pace() {
    CampaignId id = stage.started(line, 4);
    stage.run(Duration.ofSeconds(1));
    stage.pause.pause(line.scope(), id, Optional.of("almoço"));
    stage.run(Duration.ofMinutes(1));
    assertThat(stage.sent(line)).hasSize(1);
    assertThat(stage.now(line, id).error()).contains("almoço");
    assertThat(stage.show.show(line.scope(), id).waiting().map(NotYet::reason))
        .contains(WaitReason.CAMPAIGN_PAUSED);
    stage.stage.pass(Duration.ofDays(3));
    stage.resume.resume(line.scope(), id);
    stage.run(Duration.ofSeconds(2));
    assertThat(stage.sent(line)).hasSize(2);
    stage.run(Duration.ofSeconds(30));
    assertThat(stage.sent(line)).hasSize(4);
    assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
  }

  @Test
  void a_cancelled_one_skips_all_it_has_not_sent_to_and_sends_nothing_more() {
    CampaignId id = stage.started(line, 3);
    stage.run(Duration.ofSeconds(1));
    Campaign cancelled = stage.cancel.cancel(line.scope(), id);
    assertThat(cancelled.tally()).isEqualTo(new Tally(0, 0, 1, 0, 0, 0, 0, 0, 2, 0));
    assertThat(stage.recipients(line, id).getLast().skipped()).contains(RefusalReason.CANCELLED);
    stage.run(Duration.ofMinutes(1));
    assertThat(stage.sent(line)).hasSize(1);
    assertThat(status(id)).isEqualTo(CampaignStatus.CANCELLED);
  }

  @Test
  void reset_and_dispatched_again_it_reaches_only_those_it_had_not_reached() {
    CampaignId id = stage.started(line, 3);
    stage.run(Duration.ofSeconds(1));
    stage.cancel.cancel(line.scope(), id);
    assertThat(stage.reset.reset(line.scope(), id).tally().pending()).isEqualTo(2);
    stage.dispatch.dispatch(line.scope(), id);
    stage.run(Duration.ofSeconds(20));
    assertThat(stage.sent(line)).extracting(Sent::to).hasSize(3).doesNotHaveDuplicates();
    assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    assertThatExceptionOfType(CampaignClash.class)
        .isThrownBy(() -> stage.reset.reset(line.scope(), id))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("campaign_completed"));
  }

  @Test
  void one_bad_recipient_does_not_stop_the_others() {
    CampaignId id = stage.started(line, 3);
    stage.stage.world.befall(line.connection().instance(), Trouble.NOT_UNDERSTOOD);
    stage.run(Duration.ofSeconds(30));
    assertThat(stage.now(line, id).tally()).isEqualTo(new Tally(0, 0, 2, 0, 0, 0, 1, 0, 0, 0));
    assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
  }

  @Test
  void a_number_that_is_not_on_whatsapp_is_skipped() {
    CampaignId id = stage.started(line, 2);
    stage.stage.world.befall(line.connection().instance(), Trouble.NOT_ON_WHATSAPP);
    stage.run(Duration.ofSeconds(20));
    assertThat(stage.now(line, id).tally()).isEqualTo(new Tally(0, 0, 1, 0, 0, 0, 0, 0, 1, 0));
  }

  @Test
  void those_that_failed_are_sent_again_on_demand_and_the_campaign_goes_on() {
    CampaignId id = stage.started(line, 2);
    stage.stage.world.befall(line.connection().instance(), Trouble.NOT_UNDERSTOOD);
    stage.stage.world.befall(line.connection().instance(), Trouble.NOT_UNDERSTOOD);
    stage.run(Duration.ofSeconds(10));
    assertThat(status(id)).isEqualTo(CampaignStatus.FAILED);
    assertThat(stage.now(line, id).error()).contains("All 2 messages failed");
    assertThat(stage.retry.retry(line.scope(), id)).isEqualTo(2);
    assertThat(status(id)).isEqualTo(CampaignStatus.PROCESSING);
    stage.run(Duration.ofSeconds(20));
    assertThat(stage.now(line, id).tally().sent()).isEqualTo(2);
    assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
    assertThatExceptionOfType(CampaignClash.class)
        .isThrownBy(() -> stage.retry.retry(line.scope(), id))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("nobody_failed"));
  }

  @Test
  void it_ends_only_when_an_uncertain_message_cannot_settle_by_itself_any_more() {
    CampaignId id = stage.started(line, 1);
    stage.stage.world.befall(line.connection().instance(), Trouble.ANSWER_LOST);
    stage.run(Duration.ofSeconds(2));
    assertThat(stage.now(line, id).tally().uncertain()).isEqualTo(1);
    assertThat(status(id)).isEqualTo(CampaignStatus.PROCESSING);
    stage.run(Duration.ofSeconds(30));
    assertThat(stage.now(line, id).tally().sent()).isEqualTo(1);
    assertThat(status(id)).isEqualTo(CampaignStatus.COMPLETED);
  }

  @Test
  void the_tally_adds_up_after_every_second() {
    CampaignId id = stage.started(line, 5);
    List<Trouble> troubles =
        List.of(Trouble.ANSWER_LOST, Trouble.NOT_ON_WHATSAPP, Trouble.NOT_UNDERSTOOD);
    for (Trouble trouble : troubles) {
      stage.stage.world.befall(line.connection().instance(), trouble);
      for (int second = 0; second < 4; second++) {
        stage.run(Duration.ofSeconds(1));
        assertThat(stage.now(line, id).tally().total()).isEqualTo(5);
      }
    }
  }

  @Test
  void a_command_to_one_of_another_unit_or_tenant_finds_nothing() {
    CampaignId id = stage.draftFor(line, 1);
    Home branch = stage.stage.given.branch(line.home());
    Home foreign = stage.stage.given.home();
    for (Home other : List.of(branch, foreign)) {
      assertThatExceptionOfType(UnknownCampaign.class)
          .isThrownBy(() -> stage.dispatch.dispatch(other.unitScope(), id));
      assertThatExceptionOfType(UnknownCampaign.class)
          .isThrownBy(
              () ->
                  stage.listRecipients.list(
                      other.unitScope(),
                      id,
                      dev.recado.application.campaigns.port.Recipients.Filter.ALL,
                      new dev.recado.application.campaigns.port.Recipients.Request(
                          Optional.empty(), 9)));
    }
    assertThat(status(id)).isEqualTo(CampaignStatus.DRAFT);
  }

  @Test
  void the_runbooks_way_back_to_draft_reaches_only_the_pending() {
    CampaignId id = stage.started(line, 3);
    stage.run(Duration.ofSeconds(1));
    stage.given.change(line.scope(), id, Campaign::reset);
    assertThat(stage.dispatch.dispatch(line.scope(), id).status())
        .isEqualTo(CampaignStatus.PROCESSING);
    stage.run(Duration.ofSeconds(20));
    assertThat(stage.sent(line)).extracting(Sent::to).hasSize(3).doesNotHaveDuplicates();
  }
}
